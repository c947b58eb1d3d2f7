using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Dossiers.After.ConcludeReview;
using NtmWorkflow.Application.Dossiers.After.OpenReviews;
using NtmWorkflow.Application.Dossiers.After.Revoke;
using NtmWorkflow.Application.Dossiers.After.WatchRevocation;
using NtmWorkflow.Application.Dossiers.Appraise.ReceiveDossier;
using NtmWorkflow.Application.Dossiers.Appraise.VerifyDossier;
using NtmWorkflow.Application.Dossiers.Decide.DecideRecognition;
using NtmWorkflow.Application.Dossiers.Decide.PublishResult;
using NtmWorkflow.Application.Dossiers.Prepare.AssessIndicators;
using NtmWorkflow.Application.Dossiers.Prepare.ConsultThePeople;
using NtmWorkflow.Application.Dossiers.Prepare.RegisterDossier;
using NtmWorkflow.Application.Dossiers.View.ViewHeatMap;
using NtmWorkflow.Application.Public.LookUpDecision;
using NtmWorkflow.Application.Public.ViewRegister;
using NtmWorkflow.Application.Reporting.Ports;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Reporting.Knowing;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.Integration.Dossiers.After;

/// <summary>Reviews open by themselves, the watch follows them, a revocation ends what was recognised.</summary>
public sealed class ReviewTests : IAsyncLifetime
{
    private TestService _service = null!;
    private Commune _commune = null!;

    public async Task InitializeAsync()
    {
        _service = await TestService.StartAsync();
        _commune = await (await Commune.RegisteredAsync(_service)).DecidableAsync();
        (await _service.SendAsync(Chairman, new RecogniseCommuneCommand(_commune.Dossier, null, 12, Today))).Refusals.ShouldBeEmpty();
        (await _service.SendAsync(Office, new PublishResultCommand(_commune.Dossier, null, Today, "Báo"))).Refusals.ShouldBeEmpty();
    }

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [DatabaseFact]
    public async Task DayBeforeTheReview_Swept_OpensNothing()
    {
        At(2023, 6, 9);
        (await SweepAsync()).ShouldBe(0);
    }

    [DatabaseFact]
    public async Task DayOfTheReview_SweptByTwoServicesAtOnce_OpensOne()
    {
        At(2023, 6, 10);
        await using var other = await TestService.StartAsync(_service.Database);
        other.Clock.SetUtcNow(_service.Clock.GetUtcNow());

        var opened = await Task.WhenAll(
            Task.Run(SweepAsync), Task.Run(SweepAsync),
            Task.Run(() => other.WithAsync<ReviewSweep, int>(sweep => sweep.RunAsync(CancellationToken.None))));

        opened.Sum().ShouldBe(1);
        (await SweepAsync()).ShouldBe(0);
        var review = Dossier.Fold(await LedgerAsync(await ReviewAsync()));
        (review.Registration.Procedure, review.Registration.Period, review.Registration.Concerns).ShouldBe((Procedure.Review, "2023-H1", _commune.Dossier));
        (await LedgerAsync(review.Id))[0].By.ShouldBe(Actor.Service);
    }

    /// <summary>What was found last stands in the new draft to be mended; nothing of it counts as assessed.</summary>
    [DatabaseFact]
    public async Task OpenedReview_HoldsTheFiguresKnownLast_AndNoVerdicts()
    {
        At(2023, 6, 10);
        await SweepAsync();
        var first = await ReviewAsync();
        var recognised = Dossier.Fold(await _commune.LedgerAsync()).Assessed.ShouldNotBeNull().Assessment.Findings;
        var draft = await DraftAsync(first);
        draft.Findings.ShouldAllBe(finding => finding.Verdict == null);
        draft.Findings.ToDictionary(one => one.Code, one => (one.Measured, one.Explanation))
            .ShouldBe(recognised.ToDictionary(one => one.Code, one => (one.Measured, one.Explanation)), ignoreOrder: true);
        draft.ToAssessment().Findings.ShouldBeEmpty();
        (await _service.SendAsync(_service.Person("can-bo-xa-tap-son"), new CompleteAssessmentCommand(first, null))).Refusals
            .ShouldContain(refusal => refusal.Code == "every-indicator-is-assessed");

        await FinishAsync(first, _ => Verdict.Met);
        var read = Dossier.Fold(await LedgerAsync(first)).Assessed.ShouldNotBeNull().Assessment.Findings[0];
        At(2023, 12, 10);
        await SweepAsync();
        var second = await _service.WithAsync<NtmDbContext, DossierId>(async db => new DossierId(
            await db.Dossiers.Where(row => row.Procedure == nameof(Procedure.Review) && row.Id != first.Value).Select(row => row.Id).SingleAsync()));
        (await DraftAsync(second)).Findings.Single(one => one.Code == read.Code).Note.ShouldBe(read.Note);
    }

    /// <summary>The half-year stands with the commune, half written and returned, when the year begins: nothing of it is lost, and only the year's is open.</summary>
    [DatabaseFact]
    public async Task OpenHalfYearReview_WhenTheYearBegins_GoesOnInIt()
    {
        At(2023, 6, 10);
        await SweepAsync();
        var half = await ReviewAsync();
        var set = await AssessAsync(half, _ => Verdict.Met);
        await SendAsync(District, new VerifyDossierCommand(half, null, false, Found(set, criterion => criterion == 10 ? Verdict.NotMet : Verdict.Met), "Thiếu bảng kê thu nhập"));

        At(2023, 12, 10);
        (await SweepAsync()).ShouldBe(1);
        (await SweepAsync()).ShouldBe(0);

        var ended = Dossier.Fold(await LedgerAsync(half));
        var year = Dossier.Fold(await LedgerAsync(ended.CarriedOver.ShouldNotBeNull().Into));
        (ended.Stage(), ended.State.OpenTasks.Count, (await LedgerAsync(half))[^1].By).ShouldBe((DossierStage.CarriedOver, 0, Actor.Service));
        DossierLedger.Chain.Verify(await LedgerAsync(half)).ShouldBeNull();
        var carried = year.Registration.Carried.ShouldNotBeNull().ShouldHaveSingleItem();
        (year.Registration.Period, carried.Review, carried.Period).ShouldBe(("2023-Y", half, "2023-H1"));
        carried.OpenPoints.ShouldBe(["Lý do trả lại: Thiếu bảng kê thu nhập"]);
        (await DraftAsync(year.Id)).Findings.Single(one => one.Code == "10.1").Verdict.ShouldBe(Verdict.NotMet, "the district spoke last");
        (await DraftAsync(year.Id)).ToAssessment().Findings.Count.ShouldBe(ended.Assessed.ShouldNotBeNull().Assessment.Findings.Count);
        (await PeriodsAsync()).ShouldBe(["2023-H1", "2023-Y"]);
        (await TasksAsync()).ShouldBe([year.Id.Value]);
        (await _service.SendAsync(null, new ViewRegisteredUnitQuery("tra-vinh", new UnitId("xa-tap-son")))).Value.Levels[0].ConfirmedPeriod.ShouldBeNull("nobody has confirmed anything");
    }

    [DatabaseFact]
    public async Task GoodReview_Finished_ConfirmsAndTheWatchRestsOnIt()
    {
        At(2023, 6, 10);
        await SweepAsync();
        await FinishAsync(await ReviewAsync(), _ => Verdict.Met);

        var watched = (await _service.SendAsync(Office, new WatchRevocationQuery(_commune.Dossier))).Value;
        watched.Review.ShouldNotBeNull().Period.ShouldBe("2023-H1");
        watched.Basis.ShouldContain("6 tháng đầu năm 2023");
        watched.Watch!.State.ShouldBe(RevocationState.Clear);
        var unit = (await _service.SendAsync(null, new ViewRegisteredUnitQuery("tra-vinh", new UnitId("xa-tap-son")))).Value;
        unit.History.Select(one => one.Kind).ShouldBe([RegisterEventKind.Recognised, RegisterEventKind.Confirmed]);
        unit.Levels[0].ConfirmedPeriod.ShouldBe("2023-H1");
    }

    [DatabaseFact]
    public async Task BadReview_Finished_CallsTheOfficeAndTheRevocationEndsTheRecognition()
    {
        At(2023, 6, 10);
        await SweepAsync();
        await FinishAsync(await ReviewAsync(), criterion => criterion is >= 10 and <= 16 ? Verdict.NotMet : Verdict.Met, ReviewConclusion.Revoke, own: _ => Verdict.Met);

        var listed = (await _service.SendAsync(Office, new ListWatchedQuery())).Value.Items.ShouldHaveSingleItem();
        (listed.Watch!.State, listed.CallsForRevocation, listed.MayBegin).ShouldBe((RevocationState.Reached, true, false), "nobody draws it up on the short path here");
        (await _service.SendAsync(_service.Person("tham-tra-huyen-tra-cu"), new ListWatchedQuery())).Value.Total.ShouldBe(1);
        (await NoticesAsync()).ShouldContain(notice => notice.StartsWith("Thuộc diện xét thu hồi theo rà soát kỳ 6 tháng đầu năm 2023: Xã Tập Sơn"));
        (await _service.SendAsync(null, new ViewRegisteredUnitQuery("tra-vinh", new UnitId("xa-tap-son")))).Value.History.ShouldHaveSingleItem().Kind.ShouldBe(RegisterEventKind.Recognised);

        await ShouldBeCountedAsync(12);

        // Begun from the recognition: what the levels found in its review is the case, not what the commune says of itself.
        var revocation = await DecidableRevocationAsync(_commune.Dossier);
        Dossier.Fold(await LedgerAsync(revocation)).Registration.Review.ShouldBe(await ReviewAsync());
        await SendAsync(Chairman, new DecideRevocationCommand(revocation, null, true, 31, Today, "Không còn đạt 7 tiêu chí"));
        await SendAsync(Office, new PublishResultCommand(revocation, null, Today, "Báo"));

        await RevokedEverywhereAsync(revocation);
    }

    private async Task RevokedEverywhereAsync(DossierId revocation)
    {
        var dossier = Dossier.Fold(await _commune.LedgerAsync());
        dossier.Stage().ShouldBe(DossierStage.Revoked);
        DossierLedger.Chain.Verify(await _commune.LedgerAsync()).ShouldBeNull();
        (await _service.SendAsync(Office, new ListWatchedQuery())).Value.Total.ShouldBe(0);
        var unit = (await _service.SendAsync(null, new ViewRegisteredUnitQuery("tra-vinh", new UnitId("xa-tap-son")))).Value;
        (unit.Levels[0].Standing, unit.Levels[0].EndedBy).ShouldBe((RegisterState.Revoked, "31/QĐ-UBND"));
        unit.History.Select(one => one.Kind).ShouldBe([RegisterEventKind.Recognised, RegisterEventKind.Revoked]);

        var recognition = (await _service.SendAsync(null, new LookUpDecisionQuery(unit.Levels[0].Code))).Value;
        recognition.Ended.ShouldNotBeNull().Symbol.ShouldBe("31/QĐ-UBND");
        var ending = (await _service.SendAsync(null, new LookUpDecisionQuery(recognition.Ended.Code))).Value;
        (ending.Kind, ending.Sight).ShouldBe((Domain.Dossiers.Decisions.DecisionKind.Revocation, DecisionSight.Public));

        // The place is free again, and a review of what is gone is not opened.
        (await _service.SendAsync(_service.Person("can-bo-xa-tap-son"), new RegisterDossierCommand(new ProvinceYearId("tra-vinh/2023"), new UnitId("xa-tap-son"), "nang-cao"))).Refusals.ShouldBeEmpty();
        At(2023, 12, 10);
        (await SweepAsync()).ShouldBe(0);
        (await _service.SendAsync(Chairman, new DecideRevocationCommand(revocation, null, true, 32, Today, "Lần nữa"))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("step-is-open");
    }

    private Actor Chairman => _service.Person("chu-tich-ubnd-tinh");

    private Actor District => _service.Person("tham-tra-huyen-tra-cu");

    private Actor Office => _service.Person("chuyen-vien-dieu-phoi");

    private DateOnly Today => _service.Clock.TodayInVietnam();

    private void At(int year, int month, int day) => _service.Clock.SetUtcNow(new DateTimeOffset(year, month, day, 0, 0, 1, TimeSpan.FromHours(7)));

    private Task<int> SweepAsync() => _service.WithAsync<ReviewSweep, int>(sweep => sweep.RunAsync(CancellationToken.None));

    private Task<IReadOnlyList<LedgerEntry<DossierAct>>> LedgerAsync(DossierId id) =>
        _service.WithAsync<ILedger, IReadOnlyList<LedgerEntry<DossierAct>>>(ledger => ledger.ReadAsync(id, CancellationToken.None));

    private Task<DossierId> ReviewAsync() => _service.WithAsync<NtmDbContext, DossierId>(async db =>
        new DossierId(await db.Dossiers.Where(row => row.Procedure == nameof(Procedure.Review)).Select(row => row.Id).SingleAsync()));

    private Task<Draft> DraftAsync(DossierId dossier) => _service.WithAsync<IDrafts, Draft>(drafts => drafts.ReadAsync(dossier, CancellationToken.None));

    private Task<List<string>> PeriodsAsync() => _service.WithAsync<NtmDbContext, List<string>>(async db =>
        [.. (await db.Dossiers.Where(row => row.Procedure == nameof(Procedure.Review)).Select(row => row.Place!).ToListAsync()).Select(place => place.Split('/')[^1]).Order(StringComparer.Ordinal)]);

    private Task<List<string>> NoticesAsync() => _service.WithAsync<NtmDbContext, List<string>>(db =>
        db.Outbox.Where(row => row.Organisation == "van-phong-dieu-phoi").Select(row => row.Text).ToListAsync());

    /// <summary>The commune finds each criterion as told, or as it says itself, the district as told, and the office concludes.</summary>
    private async Task FinishAsync(
        DossierId review, Func<int, Verdict> found, ReviewConclusion conclusion = ReviewConclusion.Confirmed, Func<int, Verdict>? own = null)
    {
        var set = await AssessAsync(review, own ?? found);
        await SendAsync(District, new VerifyDossierCommand(review, null, true, Found(set, found), "Thống nhất"));
        await SendAsync(Office, new ConcludeReviewCommand(review, null, conclusion, null, "Theo rà soát"));
    }

    /// <summary>The commune finds each criterion as told.</summary>
    private async Task<CriteriaSet> AssessAsync(DossierId review, Func<int, Verdict> own)
    {
        var officer = _service.Person("can-bo-xa-tap-son");
        var set = (await _service.WithAsync<DossierDesk, DossierCase>(async desk => (await desk.OpenAsync(review, CancellationToken.None)).Value)).Rules.Set;
        var findings = set.Criteria.SelectMany(criterion => criterion.Indicators.Select(indicator =>
            new DraftFinding(indicator.Code, own(criterion.Number), default, "Theo rà soát")));
        (await _service.SendAsync(officer, new SaveFindingsCommand(review, [.. findings]))).Refusals.ShouldBeEmpty();
        await SendAsync(officer, new CompleteAssessmentCommand(review, null));
        return set;
    }

    private static List<IndicatorVerdict> Found(CriteriaSet set, Func<int, Verdict> found) =>
        [.. set.Criteria.SelectMany(criterion => criterion.Indicators.Select(indicator => new IndicatorVerdict(indicator.Code, found(criterion.Number), "Theo rà soát")))];

    /// <summary>What the commune meets by the heat map, and by what is filled into reports; these count by the lowest set, so its dossiers stand for ones of that.</summary>
    private async Task ShouldBeCountedAsync(int met)
    {
        var line = (await _service.SendAsync(Office, new ViewHeatMapQuery(new("tra-vinh/2023"), "nang-cao"))).Value.Lines.Items.Single(one => one.Unit == "xa-tap-son");
        (line.CriteriaMet, line.Review.ShouldNotBeNull().Period).ShouldBe((met, "2023-H1"));
        await SetIsAsync("xa-ntm");
        var year = (await _service.WithAsync<IRuleBooks, RuleBook>(books => Task.FromResult(books.Current))).Provinces[new("tra-vinh/2023")];
        var facts = await _service.WithAsync<IKnownFacts, KnownFacts>(known => known.ReadAsync(
            new(new("tra-vinh/2023"), year, year.Province.Unit(new("xa-tap-son"))!, new(ReportRhythm.Month, 2023, 6)), Today, CancellationToken.None));
        (facts.AsOf, facts.Communes.ShouldHaveSingleItem().Met).ShouldBe((Today, met));
        await SetIsAsync("xa-ntm-nang-cao");
    }

    private Task<int> SetIsAsync(string set) => _service.WithAsync<NtmDbContext, int>(db =>
        db.Dossiers.Where(row => row.Unit == "xa-tap-son").ExecuteUpdateAsync(row => row.SetProperty(one => one.CriteriaSet, set)));

    private Task<List<Guid>> TasksAsync() => _service.WithAsync<NtmDbContext, List<Guid>>(db => db.Tasks.Select(row => row.Dossier).Distinct().ToListAsync());

    /// <summary>The district makes the dossier from the review, the office receives it, the council votes for it.</summary>
    private async Task<DossierId> DecidableRevocationAsync(DossierId review)
    {
        var begun = await _service.SendAsync(District, new BeginRevocationCommand(review));
        var revocation = begun.Value.Dossier;
        await SendAsync(District, new CompleteAssessmentCommand(revocation, null));
        await SendAsync(District, new HoldConsultationCommand(revocation, null, Today.AddDays(-22), Today.AddDays(-4), "Trụ sở xã", 412, 405, "Đồng thuận"));
        await SendAsync(District, new ProposeRevocationCommand(revocation, null, true, "Không còn đạt 7 tiêu chí"));
        await SendAsync(Office, new ReceiveDossierCommand(revocation, null, true, "Đủ"));
        var council = await (await SeatedCouncil.ConvenedAsync(_service, revocation)).OpenedAsync();
        await (await council.AllVotedAsync()).ClosedAsync();
        return revocation;
    }

    private async Task SendAsync(Actor by, DossierCommand command) => (await _service.SendAsync(by, command)).Refusals.ShouldBeEmpty();
}
