using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Dossiers.Decide.DecideRecognition;
using NtmWorkflow.Application.Dossiers.Decide.PublishResult;
using NtmWorkflow.Application.Dossiers.View.ViewDossier;
using NtmWorkflow.Application.Public.ProposeAwards;
using NtmWorkflow.Application.Public.ViewRegister;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Infrastructure.Maintenance.Rebuild;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.Integration.Public;

/// <summary>Register, papers, awards and time machine of one recognition.</summary>
public sealed class RegisterTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2023, 5, 2);
    private TestService _service = null!;
    private Commune _commune = null!;

    public async Task InitializeAsync()
    {
        _service = await TestService.StartAsync();
        _commune = await (await Commune.RegisteredAsync(_service)).DecidableAsync();
        _service.Clock.Advance(TimeSpan.FromDays(3));
        var wording = new DecisionWording("Lê Văn Hẳn", "Phó Chủ tịch", Domain.Dossiers.Decisions.SigningAuthority.ForTheHead, ["Luật Tổ chức chính quyền địa phương"], "Điều 1. Công nhận xã.");
        (await _service.SendAsync(_service.Person("chu-tich-ubnd-tinh"), new RecogniseCommuneCommand(_commune.Dossier, null, 812, Today.AddDays(3), wording))).Refusals.ShouldBeEmpty();
        _service.Clock.Advance(TimeSpan.FromDays(2));
        (await _service.SendAsync(Office, new PublishResultCommand(
            _commune.Dossier, null, Today.AddDays(5), "Báo Trà Vinh",
            [new("Báo Trà Vinh", Today.AddDays(5), "số 5120"), new("Cổng thông tin", Today.AddDays(4), "https://travinh.gov.vn/1")]))).Refusals.ShouldBeEmpty();
    }

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [DatabaseFact]
    public async Task Tables_ThrownAway_AreMadeAgainFromTheLedger()
    {
        var before = await TablesAsync();
        await _service.WithAsync<NtmDbContext, bool>(async db =>
        {
            await db.Recognitions.ExecuteDeleteAsync();
            await db.RegisterEvents.ExecuteDeleteAsync();
            await db.Decisions.ExecuteDeleteAsync();
            return true;
        });

        (await _service.WithAsync<ReadModelRebuild, Rebuilt>(rebuild => rebuild.RunAsync(new Progress<string>(), CancellationToken.None))).Dossiers.ShouldBe(1);
        (await TablesAsync()).ShouldBe(before);
    }

    [DatabaseTheory]
    [InlineData("tap son", null, null, 1)]
    [InlineData("xã  tập   sơn", null, null, 1)]
    [InlineData("tra vinh", "huyen-tra-cu", 2023, 1)]
    [InlineData("812/qd", null, 2022, 0)]
    [InlineData(null, "huyen-cau-ke", null, 0)]
    [InlineData("100%_'", null, null, 0)]
    public async Task Register_Narrowed_ShowsOnlyWhatMatches(string? search, string? district, int? year, int found)
    {
        var view = (await _service.SendAsync(null, new ViewRegisterQuery(new() { Search = search, District = UnitId.Maybe(district), Year = year }))).Value;

        view.Lines.Total.ShouldBe(found);
        view.Choices.Districts.ShouldHaveSingleItem().Id.ShouldBe("huyen-tra-cu");
    }

    [DatabaseFact]
    public async Task UnitOfNothing_Asked_IsNotFound() =>
        (await _service.SendAsync(null, new ViewRegisteredUnitQuery("tra-vinh", new UnitId("xa-khong-co")))).Refusals.ShouldHaveSingleItem().Kind.ShouldBe(RefusalKind.NotFound);

    [DatabaseFact]
    public async Task OpenData_Written_IsRfc4180WithAMarkAndTheSameEachTime()
    {
        var lines = (await _service.SendAsync(null, new ExportRegisterQuery(new()))).Value;
        var csv = OpenData.Csv(lines);

        csv[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        var text = System.Text.Encoding.UTF8.GetString(csv[3..]);
        text.Split("\r\n").Length.ShouldBe(3);
        text.ShouldStartWith("province,provinceName,unit,unitName,");
        text.ShouldContain("tra-vinh,Tỉnh Trà Vinh,xa-tap-son,Xã Tập Sơn,commune,huyen-tra-cu,Huyện Trà Cú,nang-cao,");
        OpenData.Csv(lines).ShouldBe(csv);
        using var json = JsonDocument.Parse(OpenData.Json(lines));
        json.RootElement[0].EnumerateObject().Select(one => one.Name).ShouldBe(OpenData.Fields.Select(field => field.Name));
        json.RootElement[0].GetProperty("endedOn").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    /// <summary>A name is data: it neither ends its cell nor begins a formula.</summary>
    [DatabaseTheory]
    [InlineData("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\"")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("Xã \"A\", huyện B\nC", "\"Xã \"\"A\"\", huyện B\nC\"")]
    public async Task HostileName_Exported_StaysAName(string name, string cell)
    {
        var line = (await _service.SendAsync(null, new ExportRegisterQuery(new()))).Value[0] with { UnitName = name };

        System.Text.Encoding.UTF8.GetString(OpenData.Csv([line])).ShouldContain($",{line.Unit},{cell},commune,");
        using var json = JsonDocument.Parse(OpenData.Json([line]));
        json.RootElement[0].GetProperty("unitName").GetString().ShouldBe(name);
    }

    [DatabaseFact]
    public async Task Awards_Listed_AreOfTheirProvinceOnly()
    {
        (await _service.SendAsync(Office, new ListAwardsQuery(2023))).Value.Lines.ShouldHaveSingleItem().UnitName.ShouldBe("Xã Tập Sơn");
        (await _service.SendAsync(_service.Person("chuyen-vien-so-noi-vu"), new ListAwardsQuery())).Value.Lines.Count.ShouldBe(1);
        (await _service.SendAsync(Office, new ListAwardsQuery(2022))).Value.Lines.ShouldBeEmpty();
        var other = (await _service.SendAsync(_service.Person("chuyen-vien-so-y-te"), new ListAwardsQuery(2023))).Value;
        (other.IsTheirs, other.Lines.Count).ShouldBe((false, 0));
        (await _service.SendAsync(Office, new ExportAwardsQuery(2023))).Value.Content.Length.ShouldBePositive();
    }

    [DatabaseFact]
    public async Task Papers_Laid_SayWhatTheLedgerSays()
    {
        var paper = (await _service.SendAsync(Office, new ViewDecisionPaperQuery(_commune.Dossier, DecisionPrint.Decision))).Value;
        paper.Head.Number.ShouldBe("Số: 812/QĐ-UBND");
        paper.Head.PlaceAndDay.ShouldBe("Trà Vinh, ngày 05 tháng 5 năm 2023");
        paper.Signatures.ShouldHaveSingleItem().ShouldBe(new PaperSignature("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Văn Hẳn"));
        var texts = paper.Body.OfType<PaperParagraph>().Select(one => one.Lead + one.Text).ToList();
        texts.ShouldContain("Căn cứ Luật Tổ chức chính quyền địa phương.");
        texts.ShouldContain("Điều 1. Công nhận xã.");
        texts[^1].ShouldBe($"Mã tra cứu: {Dossier.Fold(await _commune.LedgerAsync()).DecisionEntry!.Code}");

        foreach (var what in Enum.GetValues<DecisionPrint>())
        {
            var file = (await _service.SendAsync(Office, new DownloadDecisionPaperQuery(_commune.Dossier, what))).Value;
            using var opened = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(new MemoryStream(file.Content), isEditable: false);
            new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(opened).Select(fault => fault.Description).ShouldBeEmpty();
            opened.MainDocumentPart!.Document!.InnerText.ShouldContain("812/QĐ-UBND");
        }
    }

    [DatabaseFact]
    public async Task Dossier_OnADayPast_IsAsItWas()
    {
        var opened = await OnAsync(Today);
        (opened.Case.Dossier.Stage(), opened.Case.Dossier.Recognition, opened.After).ShouldBe((DossierStage.WithChairman, null, 2));
        (await OnAsync(Today.AddDays(2))).Case.Dossier.Stage().ShouldBe(DossierStage.WithChairman);
        (await OnAsync(Today.AddDays(3))).Case.Dossier.Stage().ShouldBe(DossierStage.ToBePublished);
        var last = await OnAsync(Today.AddDays(5));
        (last.Case.Dossier.Stage(), last.After, last.Break).ShouldBe((DossierStage.Recognised, 0, null));

        (await AskOnAsync(Today.AddDays(-1))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("dossier-was-not-there-yet");
        (await AskOnAsync(Today.AddDays(6))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("day-is-not-in-the-future");
    }

    [DatabaseTheory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    public async Task AddressOfAnotherScheme_Published_IsRefused(string where) =>
        (await _service.SendAsync(Office, new PublishResultCommand(_commune.Dossier, null, Today, "Báo", [new("Báo", Today, where)])))
            .Refusals.Select(one => one.Code).ShouldContain("address-is-of-the-web");

    private Domain.People.Actor Office => _service.Person("chuyen-vien-dieu-phoi");

    private Task<Outcome<DossierOnDay>> AskOnAsync(DateOnly day) => _service.SendAsync(Office, new ViewDossierOnDayQuery(_commune.Dossier, day));

    private async Task<DossierOnDay> OnAsync(DateOnly day) => (await AskOnAsync(day)).Value;

    private Task<string> TablesAsync() => _service.WithAsync<NtmDbContext, string>(async db => JsonSerializer.Serialize(new
    {
        recognitions = await db.Recognitions.ToListAsync(),
        events = await db.RegisterEvents.ToListAsync(),
        decisions = await db.Decisions.ToListAsync(),
    }));
}
