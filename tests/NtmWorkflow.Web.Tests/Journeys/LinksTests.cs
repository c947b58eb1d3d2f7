using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Tests.Journeys;

public sealed partial class LinksTests
{
    private static readonly DossierId Dossier = new(Guid.Parse("0187d9f9-bbd4-7863-829e-710461720fcc"));

    /// <summary>The addresses of all pages, without the names of what varies.</summary>
    private static readonly HashSet<string> Routes =
    [
        .. from page in typeof(Links).Assembly.GetTypes()
           from route in page.GetCustomAttributes<RouteAttribute>()
           select Variable().Replace(route.Template, "{}"),
    ];

    public static TheoryData<Permission> Acts => new(Enum.GetValues<Permission>());

    public static TheoryData<string> Tasks => new(typeof(PathTasks)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(constant => (string)constant.GetRawConstantValue()!));

    [Theory]
    [MemberData(nameof(Acts))]
    public void EveryAct_HasAnAddressAndALabel(Permission permission)
    {
        Links.To(permission, Dossier).ShouldStartWith("/");
        Links.To(permission, Dossier).ShouldNotContain("{0}");
        Links.Label(permission).ShouldNotBeNullOrWhiteSpace();
    }

    /// <summary>An address is named twice, for links and for the router: here they are held together.</summary>
    [Theory]
    [MemberData(nameof(Acts))]
    public void EveryAct_LeadsToAPageThatIsThere(Permission permission)
    {
        var address = Links.To(permission, Dossier).Replace(Dossier.ToString(), "{}", StringComparison.Ordinal);

        Routes.ShouldContain(address);
    }

    [Theory]
    [MemberData(nameof(Tasks))]
    public void EveryTask_LeadsToAPageOfItsOwn(string task)
    {
        // Villages and gardens are decided together, on one page for all of them.
        var page = task == PathTasks.LocalDecide ? "/duoi-xa/" : Links.Dossier(Dossier) + "/";
        Links.To(new InboxTask(Dossier, task, "", "", "", "", default, null, false, false)).ShouldStartWith(page);
    }

    /// <summary>A notice leads to what it is about, be it one of several tasks beside the path or a part of the dossier.</summary>
    [Theory]
    [InlineData("answer-correction:2", "/chinh-sua")]
    [InlineData("corrections", "/chinh-sua")]
    [InlineData("give-opinion:1", "/y-kien")]
    [InlineData("opinions", "/y-kien")]
    public void NoticeBesideThePath_LeadsWhereItIsAbout(string place, string page) =>
        Links.To(new Notice(Dossier, "", default, 1, place, null, null, null, true, false)).ShouldBe(Links.Dossier(Dossier) + page);

    [Fact]
    public void EveryPartOfADossier_LeadsToAPageOfItsOwn() => NoticePlaces.All.ShouldAllBe(place =>
        Links.To(new Notice(Dossier, "", default, 1, place, null, null, null, true, false)).StartsWith(Links.Dossier(Dossier) + "/", StringComparison.Ordinal));

    [Fact]
    public void UnknownTask_LeadsToTheDossier() =>
        Links.To(new InboxTask(Dossier, "Task_New", "", "", "", "", default, null, false, false)).ShouldBe(Links.Dossier(Dossier));

    [Fact]
    public void DoneAct_IsToldByItsCode()
    {
        Links.Done(Permission.SubmitDossier, Dossier).ShouldBe($"/ho-so/{Dossier}?da=nop");
        Links.Said("nop")!.ShouldContain("Đã nộp hồ sơ");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("<script>")]
    public void UnknownCode_SaysNothing(string? code) => Links.Said(code).ShouldBeNull();

    [Fact]
    public void CodesOfActs_AreDifferent()
    {
        var codes = Enum.GetValues<Permission>().Select(act => Links.Done(act, Dossier)).Where(address => !address.EndsWith('=')).ToList();

        codes.Distinct(StringComparer.Ordinal).Count().ShouldBe(codes.Count);
    }

    [Fact]
    public void SignIn_Asked_LeadsBack() => Links.SignIn("ho-so?tim=tập sơn").ShouldBe("/dang-nhap?returnUrl=%2Fho-so%3Ftim%3Dt%E1%BA%ADp%20s%C6%A1n");

    [Fact]
    public void EveryMenuEntry_LeadsWhereItsActIsDone() =>
        Menus.All.SelectMany(part => part.Entries).ShouldAllBe(entry => entry.Href == Links.To(entry.Permission));

    [Theory]
    [InlineData("2", 2)]
    [InlineData("0", 1)]
    [InlineData("-3", 1)]
    [InlineData("hai", 1)]
    [InlineData(null, 1)]
    public void PageNumber_Typed_IsNeverBelowOne(string? typed, int page) => ListAddress.Page(typed).ShouldBe(page);

    [Fact]
    public void ListAddress_LeavesOutWhatIsEmpty() =>
        ListAddress.Of("/ho-so", ("tim", "tập sơn"), ("giai-doan", null), ("trang", "2")).ShouldBe("/ho-so?tim=t%E1%BA%ADp%20s%C6%A1n&trang=2");

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Variable();
}
