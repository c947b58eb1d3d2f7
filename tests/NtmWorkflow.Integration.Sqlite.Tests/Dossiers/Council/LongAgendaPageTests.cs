using System.Net;
using System.Text.RegularExpressions;
using NtmWorkflow.Integration.Dossiers.Collaboration;
using NtmWorkflow.Integration.Persistence;
using NtmWorkflow.Integration.Service;

namespace NtmWorkflow.Integration.Dossiers.Council;

/// <summary>An agenda longer than a page: shown, voted on and counted a part at a time.</summary>
public sealed partial class LongAgendaPageTests
{
    private const int Dossiers = 53;
    private const int OnAPage = 50;

    [DatabaseFact]
    public async Task AgendaLongerThanAPage_ComesInParts_AndABallotIsOnWhatWasShown()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var service = await TestService.StartAsync(database);
        var agenda = await ManyDossiers.BeforeTheCouncilAsync(service, Dossiers);
        var council = await (await SeatedCouncil.ConvenedAsync(service, [.. agenda])).OpenedAsync();
        await using var host = await RunningService.StartAsync(database);
        var member = council.Seated(council.Members[4]);
        var person = await PagePerson.SignInAsync(host, member.User);
        var path = $"/hoi-dong/{council.Session.Value}";

        Shown(await person.OpenAsync(path)).Count.ShouldBe(OnAPage);
        Shown(await person.OpenAsync($"{path}?trang=2")).Count.ShouldBe(Dossiers - OnAPage);

        var receipt = await VoteAsync(person, path);
        receipt.ShouldContain($"bỏ phiếu tiếp {Dossiers - OnAPage} hồ sơ");
        (await council.CaseAsync()).Owed(member.BoardMember).Count.ShouldBe(Dossiers - OnAPage, "what was not on the paper has no ballot");

        (await VoteAsync(person, path)).ShouldNotContain("bỏ phiếu tiếp");
        (await council.CaseAsync()).Owed(member.BoardMember).ShouldBeEmpty();
        var chair = await PagePerson.SignInAsync(host, council.Chair.User);
        WebUtility.HtmlDecode(await chair.OpenAsync($"{path}/kiem-phieu?trang=2")).ShouldContain($"Kiểm phiếu {Dossiers} hồ sơ");
    }

    /// <summary>The secretary searches the list and ticks what is found (with script), or begins with nothing ticked (without).</summary>
    [DatabaseFact]
    public async Task ManyWaiting_Convening_CanBeSearchedOrBegunWithNoneTicked()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var service = await TestService.StartAsync(database);
        _ = await ManyDossiers.BeforeTheCouncilAsync(service, 22);
        await using var host = await RunningService.StartAsync(database);
        var secretary = await PagePerson.SignInAsync(host, "hoi-dong-chanh-van-phong-dieu-phoi");

        var page = WebUtility.HtmlDecode(await secretary.OpenAsync("/hoi-dong/trieu-tap"));
        page.ShouldContain("data-ntm-pick=\"Tìm trong 22 mục\"");
        Ticked().Count(page).ShouldBe(22);
        page.ShouldContain("chon=khong");
        Ticked().Count(await secretary.OpenAsync("/hoi-dong/trieu-tap?chon=khong")).ShouldBe(0);
    }

    private static async Task<string> VoteAsync(PagePerson person, string path)
    {
        var paper = await person.OpenAsync($"{path}/bo-phieu");
        return await person.SendAsync(
            $"{path}/bo-phieu",
            paper,
            [
                ("_handler", "ballots"), ("receipt", Word().Match(paper).Groups["word"].Value), ("rest", "Approve"),
                .. OnPaper().Matches(paper).Select(one => ("shown", one.Groups["id"].Value)),
            ]);
    }

    private static HashSet<string> Shown(string page) =>
        [.. Dossier().Matches(page).Select(one => one.Groups["id"].Value)];

    [GeneratedRegex("""href="/ho-so/(?<id>[0-9a-f-]{36})""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Dossier();

    [GeneratedRegex("""name="agenda" type="checkbox" value="[0-9a-f-]{36}" checked""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ticked();

    [GeneratedRegex("""name="shown" value="(?<id>[0-9a-f-]{36})""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OnPaper();

    [GeneratedRegex("""name="receipt" value="(?<word>\w+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
