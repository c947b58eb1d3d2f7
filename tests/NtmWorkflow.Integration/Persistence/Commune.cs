using NtmWorkflow.Application.Dossiers.Appraise.ConsolidateAppraisal;
using NtmWorkflow.Application.Dossiers.Appraise.FileFieldReport;
using NtmWorkflow.Application.Dossiers.Appraise.ReceiveDossier;
using NtmWorkflow.Application.Dossiers.Appraise.ReportSurvey;
using NtmWorkflow.Application.Dossiers.Appraise.SignOffIndicators;
using NtmWorkflow.Application.Dossiers.Appraise.VerifyDossier;
using NtmWorkflow.Application.Dossiers.Council.HoldCouncilSession;
using NtmWorkflow.Application.Dossiers.Decide.DecideRecognition;
using NtmWorkflow.Application.Dossiers.Decide.PublishResult;
using NtmWorkflow.Application.Dossiers.Prepare.AssessIndicators;
using NtmWorkflow.Application.Dossiers.Prepare.ConsultThePeople;
using NtmWorkflow.Application.Dossiers.Prepare.KeepEvidence;
using NtmWorkflow.Application.Dossiers.Prepare.RegisterDossier;
using NtmWorkflow.Application.Dossiers.Prepare.SubmitDossier;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Integration.Persistence;

/// <summary>A commune in a province's plan, with the level it applies for.</summary>
/// <param name="ProvinceYear">Id of the province year.</param>
/// <param name="Unit">Id of the commune.</param>
/// <param name="Level">Id of the level.</param>
internal sealed record CommunePlan(string ProvinceYear, string Unit, string Level);

/// <summary>A commune, of Trà Vinh unless told, whose dossier is driven by real requests: <c>(await Commune.RegisteredAsync(service)).SubmittedAsync()</c>.</summary>
internal sealed class Commune
{
    private readonly TestService _service;
    private readonly CommunePlan _plan;
    private readonly ApplicableRules _rules;
    private DossierId? _dossier;

    private Commune(TestService service, CommunePlan plan)
    {
        _service = service;
        _plan = plan;
        _rules = ApplicableRules.Find(service.Rules.Book, new ProvinceYearId(plan.ProvinceYear), plan.Level, service.Clock.TodayInVietnam()).Value;
    }

    public DossierId Dossier => _dossier!.Value;

    private CriteriaSet Set => _rules.Set;

    private ProvinceYear Province => _rules.Province;

    public Actor Officer => Body(Role.CommuneOfficer, _plan.Unit);

    private Actor District => Body(Role.DistrictVerifier, Province.Province.Unit(new UnitId(_plan.Unit))!.Parent!);

    private Actor Office => Body(Role.CoordinationOffice, OrganisationKind.CoordinationOffice);

    /// <summary>The session that the dossier is before.</summary>
    public SeatedCouncil? Council { get; private set; }

    public static Task<Commune> RegisteredAsync(TestService service, string name = "tap-son") =>
        RegisteredAsync(service, TraVinh(name));

    public static async Task<Commune> RegisteredAsync(TestService service, CommunePlan plan)
    {
        var commune = new Commune(service, plan);
        var taken = await service.SendAsync(commune.Officer, new RegisterDossierCommand(new ProvinceYearId(plan.ProvinceYear), new UnitId(plan.Unit), plan.Level));
        commune._dossier = taken.Value.Dossier;
        return commune;
    }

    /// <summary>Tập Sơn's dossier that was opened before.</summary>
    public static Commune Known(TestService service, DossierId dossier) => new(service, TraVinh("tap-son")) { _dossier = dossier };

    public Task<IReadOnlyList<LedgerEntry<DossierAct>>> LedgerAsync() =>
        _service.WithAsync<ILedger, IReadOnlyList<LedgerEntry<DossierAct>>>(ledger => ledger.ReadAsync(Dossier, CancellationToken.None));

    public async Task<Commune> AssessedAsync()
    {
        var officer = Officer;
        var findings = Set.Indicators().Select(indicator => new DraftFinding(indicator.Code, Verdict.Met, default, "Đã đạt, có hồ sơ kèm theo."));
        (await _service.SendAsync(officer, new SaveFindingsCommand(Dossier, [.. findings]))).Value.Assessed.ShouldBe(Set.Indicators().Count());
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
        await ConsultedAsync();
        return await ActAsync(Officer, new SubmitDossierCommand(Dossier, null, Declarations));
    }

    public Task<Commune> ConsultedAsync() => ActAsync(Officer, new HoldConsultationCommand(
        Dossier, null, Day(-22), Day(-4), "Trụ sở xã", 412, 405, "Đồng thuận"));

    public Task<Commune> VerifiedAsync() => ActAsync(District, new VerifyDossierCommand(
        Dossier, null, true, [.. Set.Indicators().Select(indicator => new IndicatorVerdict(indicator.Code, Verdict.Met, null))], "Đủ điều kiện"));

    public Task<Commune> ReturnedByDistrictAsync() => ActAsync(District, new VerifyDossierCommand(
        Dossier, null, false, [.. Set.Indicators().Select(indicator => new IndicatorVerdict(indicator.Code, Verdict.Met, null))], "Thiếu bảng kê"));

    public Task<Commune> ReceivedAsync(DateOnly? replyBy = null) => ActAsync(Office, new ReceiveDossierCommand(Dossier, null, true, "Đủ", replyBy));

    /// <summary>Signs for a department everything it is in charge of.</summary>
    public Task<Commune> SignedAsync(string department) => ActAsync(Body(Role.DepartmentOfficer, department), new SignOffIndicatorsCommand(
        Dossier, null, [.. _rules.IndicatorsOf(new OrganisationId(department)).Select(code => new IndicatorVerdict(code, Verdict.Met, null))], "Kiểm tra thực tế", "Số liệu khớp", Verdict.Met));

    public async Task<Commune> AppraisedAsync()
    {
        await VerifiedAsync();
        await ReceivedAsync();
        return await SignedAndInspectedAsync();
    }

    /// <summary>From reception to consolidation.</summary>
    public async Task<Commune> SignedAndInspectedAsync()
    {
        foreach (var department in Departments)
        {
            (await SignOffAsync(department)).Refusals.ShouldBeEmpty();
            _service.Clock.Advance(TimeSpan.FromTicks(17));
        }

        await ActAsync(Body(Role.FatherlandFront, OrganisationKind.FatherlandFront), new ReportSurveyCommand(Dossier, null, Day(-31), Day(-12), 300, 300, 295, null));
        return await ActAsync(Body(Role.InspectionTeam, OrganisationKind.InspectionTeam), new FileFieldReportCommand(
            Dossier, null, [new FieldVisit(Day(-7), [Province.InspectionTeam.Members[0].Id], null)], "Đúng như hồ sơ", Verdict.Met, []));
    }

    /// <summary>The departments in charge.</summary>
    public IEnumerable<string> Departments => _rules.Departments.Select(department => department.Value);

    public Task<Outcome<ActTaken>> SignOffAsync(string department) => _service.SendAsync(Body(Role.DepartmentOfficer, department), new SignOffIndicatorsCommand(
        Dossier, null, [.. _rules.IndicatorsOf(new OrganisationId(department)).Select(code => new IndicatorVerdict(code, Verdict.Met, null))], "Kiểm tra thực tế", "Số liệu khớp", Verdict.Met));

    public Task<Commune> ConsolidatedAsync() => ActAsync(Office, new ConsolidateAppraisalCommand(Dossier, null, true, "Đủ điều kiện trình"));

    /// <summary>Before the council, in a session of its own.</summary>
    public async Task<Commune> InSessionAsync()
    {
        await ConsolidatedAsync();
        Council = await (await SeatedCouncil.ConvenedAsync(_service, _plan.ProvinceYear, Dossier)).OpenedAsync();
        return this;
    }

    /// <summary>From registration to where the chairman decides.</summary>
    public async Task<Commune> DecidableAsync(BallotChoice choice = BallotChoice.Approve)
    {
        await SubmittedAsync();
        await AppraisedAsync();
        await InSessionAsync();
        await (await Council!.AllVotedAsync(choice)).ClosedAsync();
        return this;
    }

    public Task<Outcome<BallotsTaken>> VoteAsync(BoardMember member, BallotChoice choice = BallotChoice.Approve) => Council!.VoteAsync(member, choice);

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
        await Council!.ClosedAsync();
        await ActAsync(Body(Role.Chairman, OrganisationKind.ProvincialCommittee), new RecogniseCommuneCommand(Dossier, null, number, Day(0)));
        return await ActAsync(Office, new PublishResultCommand(Dossier, null, Day(0), "Báo Trà Vinh"));
    }

    public Task<Commune> ActAsync(string userName, DossierCommand command) => ActAsync(_service.Person(userName), command);

    private async Task<Commune> ActAsync(Actor actor, DossierCommand command)
    {
        (await _service.SendAsync(actor, command)).Refusals.ShouldBeEmpty();
        _service.Clock.Advance(TimeSpan.FromTicks(17));
        return this;
    }

    private DateOnly Day(int fromToday) => _service.Clock.TodayInVietnam().AddDays(fromToday);

    private static CommunePlan TraVinh(string name) => new("tra-vinh/2023", "xa-" + name, "nang-cao");

    private Actor Body(Role role, OrganisationKind kind) =>
        Body(role, Province.Departments.Organisations.First(body => body.Kind == kind).Id);

    private Actor Body(Role role, string organisation) =>
        _service.PersonFor(_plan.ProvinceYear, role, organisation, null);

    public IReadOnlyList<Declaration> Declarations =>
    [
        .. _rules.Regime.Regime.Conditions
            .Where(condition => condition.Check == ConditionCheck.Declaration)
            .Select(condition => new Declaration(condition.Id, true, "Cam kết")),
    ];
}
