using NtmWorkflow.Application.AssessIndicators;
using NtmWorkflow.Application.ConsolidateAppraisal;
using NtmWorkflow.Application.ConsultThePeople;
using NtmWorkflow.Application.DecideRecognition;
using NtmWorkflow.Application.FileFieldReport;
using NtmWorkflow.Application.HoldCouncilSession;
using NtmWorkflow.Application.KeepEvidence;
using NtmWorkflow.Application.Pipeline;
using NtmWorkflow.Application.Ports;
using NtmWorkflow.Application.PublishResult;
using NtmWorkflow.Application.ReceiveDossier;
using NtmWorkflow.Application.RegisterDossier;
using NtmWorkflow.Application.ReportSurvey;
using NtmWorkflow.Application.SignOffIndicators;
using NtmWorkflow.Application.SubmitDossier;
using NtmWorkflow.Application.VerifyDossier;
using NtmWorkflow.Domain.Criteria;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Domain.Rules;

namespace NtmWorkflow.Integration.Persistence;

/// <summary>A commune of Trà Vinh whose dossier is driven by real requests: <c>(await Commune.RegisteredAsync(service)).SubmittedAsync()</c>.</summary>
internal sealed class Commune
{
    private readonly TestService _service;
    private readonly string _name;
    private DossierId? _dossier;

    private Commune(TestService service, string name)
    {
        _service = service;
        _name = name;
    }

    public DossierId Dossier => _dossier!.Value;

    private CriteriaSet Set => _service.Rules.Book.Regimes["2021-2025"].Sets["xa-ntm-nang-cao"].AsOf(new(2023, 5, 2));

    private ProvinceYear Province => _service.Rules.Book.Provinces["tra-vinh/2023"];

    private string Officer => "can-bo-xa-" + _name;

    private string District => _name == "hoa-an" ? "tham-tra-huyen-cau-ke" : "tham-tra-huyen-tra-cu";

    public static async Task<Commune> RegisteredAsync(TestService service, string name = "tap-son")
    {
        var commune = new Commune(service, name);
        var taken = await service.SendAsync(
            service.Person(commune.Officer), new RegisterDossierCommand("tra-vinh/2023", "xa-" + name, "nang-cao"));
        commune._dossier = taken.Value.Dossier;
        return commune;
    }

    /// <summary>Tập Sơn's dossier that was opened before.</summary>
    public static Commune Known(TestService service, DossierId dossier) => new(service, "tap-son") { _dossier = dossier };

    public Task<IReadOnlyList<LedgerEntry>> LedgerAsync() =>
        _service.WithAsync<ILedger, IReadOnlyList<LedgerEntry>>(ledger => ledger.ReadAsync(Dossier, CancellationToken.None));

    public async Task<Commune> AssessedAsync()
    {
        var officer = _service.Person(Officer);
        var findings = Set.Indicators().Select(indicator => new DraftFinding(indicator.Code, Verdict.Met, default, "Đã đạt, có hồ sơ kèm theo."));
        (await _service.SendAsync(officer, new SaveFindingsCommand(Dossier, [.. findings]))).Value.Assessed.ShouldBe(75);
        foreach (var indicator in Set.Indicators().Where(indicator => indicator.Evidence is not null))
        {
            using var content = new MemoryStream(SampleFiles.Pdf($"Minh chứng {indicator.Code}"));
            (await _service.SendAsync(officer, new UploadFileRequest(Dossier, indicator.Code, "minh-chung.pdf", content.Length, content)))
                .Refusals.ShouldBeEmpty();
        }

        return await ActAsync(Officer, new CompleteAssessmentCommand(Dossier, null));
    }

    public async Task<Commune> SubmittedAsync()
    {
        await AssessedAsync();
        await ActAsync(Officer, new HoldConsultationCommand(
            Dossier, null, new(2023, 4, 10), new(2023, 4, 28), "Trụ sở xã", 412, 405, "Đồng thuận"));
        return await ActAsync(Officer, new SubmitDossierCommand(Dossier, null, Declarations));
    }

    public Task<Commune> VerifiedAsync() => ActAsync(District, new VerifyDossierCommand(
        Dossier, null, true, [.. Set.Indicators().Select(indicator => new IndicatorVerdict(indicator.Code, Verdict.Met, null))], "Đủ điều kiện"));

    public Task<Commune> ReturnedByDistrictAsync() => ActAsync(District, new VerifyDossierCommand(
        Dossier, null, false, [.. Set.Indicators().Select(indicator => new IndicatorVerdict(indicator.Code, Verdict.Met, null))], "Thiếu bảng kê"));

    public Task<Commune> ReceivedAsync() => ActAsync("chuyen-vien-dieu-phoi", new ReceiveDossierCommand(Dossier, null, true, "Đủ"));

    public async Task<Commune> AppraisedAsync()
    {
        await VerifiedAsync();
        await ReceivedAsync();
        foreach (var department in Province.Departments.Assignments.Where(one => one.CriteriaSet == Set.Id).GroupBy(one => one.Department, StringComparer.Ordinal))
        {
            await ActAsync("chuyen-vien-" + department.Key, new SignOffIndicatorsCommand(
                Dossier, null,
                [.. department.SelectMany(one => one.Indicators).Select(code => new IndicatorVerdict(code, Verdict.Met, null))],
                "Kiểm tra thực tế", "Số liệu khớp", Verdict.Met));
        }

        await ActAsync("can-bo-mat-tran", new ReportSurveyCommand(Dossier, null, new(2023, 4, 1), new(2023, 4, 20), 300, 300, 295, null));
        return await ActAsync("doan-tham-dinh", new FileFieldReportCommand(
            Dossier, null, new(2023, 4, 25), [Province.InspectionTeam.Members[0].Id], "Đúng như hồ sơ", Verdict.Met));
    }

    public async Task<Commune> InSessionAsync()
    {
        await ActAsync("chuyen-vien-dieu-phoi", new ConsolidateAppraisalCommand(Dossier, null, true, "Đủ điều kiện trình"));
        return await ActAsync("hoi-dong-chanh-van-phong-dieu-phoi", new OpenCouncilSessionCommand(
            Dossier, null, "Phòng họp số 1", [.. Province.Council.Members.Select(member => member.Id)]));
    }

    public Task<Outcome<ActTaken>> VoteAsync(BoardMember member, BallotChoice choice = BallotChoice.Approve) =>
        _service.SendAsync(_service.Person("hoi-dong-" + member.Id), new CastBallotCommand(Dossier, null, choice, null));

    public async Task<Commune> PublishedAsync(int number = 812)
    {
        foreach (var member in Province.Council.Members)
        {
            (await VoteAsync(member)).Refusals.ShouldBeEmpty();
        }

        return await ClosedAndPublishedAsync(number);
    }

    public async Task<Commune> ClosedAndPublishedAsync(int number)
    {
        await ActAsync("hoi-dong-chanh-van-phong-dieu-phoi", new CloseCouncilSessionCommand(Dossier, null));
        await ActAsync("chu-tich-ubnd-tinh", new RecogniseCommuneCommand(Dossier, null, number, new(2023, 5, 2)));
        return await ActAsync("chuyen-vien-dieu-phoi", new PublishResultCommand(Dossier, null, new(2023, 5, 2), "Báo Trà Vinh"));
    }

    public async Task<Commune> ActAsync(string userName, DossierCommand command)
    {
        (await _service.SendAsync(_service.Person(userName), command)).Refusals.ShouldBeEmpty();
        _service.Clock.Advance(TimeSpan.FromTicks(17));
        return this;
    }

    private IReadOnlyList<Declaration> Declarations =>
    [
        .. _service.Rules.Book.Regimes["2021-2025"].Regime.Conditions
            .Where(condition => condition.Check == ConditionCheck.Declaration)
            .Select(condition => new Declaration(condition.Id, true, "Cam kết")),
    ];
}
