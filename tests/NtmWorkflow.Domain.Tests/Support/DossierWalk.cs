namespace NtmWorkflow.Domain.Tests.Support;

/// <summary>Drives a dossier by the real steps, path and hash chain: <c>ADossier().SelfAssessed().Consulted().Submitted()</c>.</summary>
internal sealed class DossierWalk
{
    private static readonly Actor Somebody = new("can-bo", "Nguyễn Thị Ánh", Role.CommuneOfficer, new OrganisationId("xa-a"));
    private readonly List<LedgerEntry<DossierAct>> _ledger = [];
    private DateTimeOffset _clock = new(2023, 5, 4, 1, 0, 0, TimeSpan.Zero);

    private DossierWalk(ApplicableRules rules, string? period)
    {
        Rules = rules;
        var id = DossierId.New(_clock);
        var registered = (Registered)CommuneSteps.Register(rules, SmallBook.Commune, new ProvinceYearId("tinh-a/2023"), false).Value with { Period = period };
        var begun = DossierPath.Begin(rules, id).Value;
        _ledger.Add(DossierLedger.Chain.Seal(LedgerHead.Start(id.Value), new(Somebody, _clock), registered, null, begun.State));
        Dossier = Dossier.Fold(_ledger);
    }

    public ApplicableRules Rules { get; }

    public Dossier Dossier { get; private set; }

    public StepTaken? LastStep { get; private set; }

    public IReadOnlyList<LedgerEntry<DossierAct>> Ledger => _ledger;

    /// <summary>The day on which the next act is taken.</summary>
    public DateOnly Today { get; private set; } = SmallBook.Today;

    public DossierCase Case => new(Dossier, Rules, Today);

    /// <summary>Goes on at nine in the morning of a day.</summary>
    public DossierWalk On(DateOnly day)
    {
        _clock = new DateTimeOffset(day, new TimeOnly(9, 0), TimeSpan.FromHours(7)).ToUniversalTime().AddHours(-7);
        Today = day;
        return this;
    }

    public static DossierWalk ADossier(ApplicableRules? rules = null, string? period = null) => new(rules ?? SmallBook.Rules, period);

    public DossierWalk SelfAssessed(Assessment? assessment = null) =>
        Take(CommuneSteps.CompleteAssessment(Case, assessment ?? SmallBook.AllMet));

    public DossierWalk Consulted() =>
        Take(CommuneSteps.Consult(Case, new(new(2023, 5, 10), new(2023, 5, 30), "Trụ sở xã", 10, 9, "Đồng thuận")));

    public DossierWalk Submitted(Assessment? assessment = null) =>
        Take(CommuneSteps.Submit(Case, new(assessment ?? SmallBook.AllMet, SmallBook.Declared, SmallBook.Papers)));

    /// <summary>From the start of a round to the district.</summary>
    public DossierWalk HandedIn(Assessment? assessment = null) => SelfAssessed(assessment).Consulted().Submitted(assessment);

    public DossierWalk VerifiedByDistrict(IReadOnlyList<IndicatorVerdict>? verdicts = null) =>
        Take(AppraisalSteps.Verify(Case, new(true, verdicts ?? SmallBook.AllVerdicts, "Đủ điều kiện")));

    public DossierWalk ReturnedByDistrict(string why = "Thiếu số liệu") =>
        Take(AppraisalSteps.Verify(Case, new(false, SmallBook.AllVerdicts, why)));

    public DossierWalk Received() => Take(new Received(true, null));

    public DossierWalk ReturnedByOffice(string why = "Thiếu tờ trình") => Take(new Received(false, why));

    public DossierWalk SignedOffBy(string department, Verdict conclusion = Verdict.Met) => Take(AppraisalSteps.SignOff(
        Case,
        new(
            new OrganisationId(department),
            [.. Rules.IndicatorsOf(new OrganisationId(department)).Select(code => new IndicatorVerdict(code, conclusion, "Số liệu khớp"))],
            "Kiểm tra thực tế", "92,4%", conclusion)));

    public DossierWalk CorrectionAsked(string step, string body, params string[] codes) => Take(CorrectionSteps.Ask(
        Case, step, new OrganisationId(body), CorrectionReason.Incomplete, "Bổ sung bảng kê", [.. codes.Select(IndicatorCode.Of)], Today.AddDays(5)));

    public DossierWalk CorrectionAnswered(int number, params IndicatorFinding[] findings) =>
        Take(CorrectionSteps.Answer(Case, number, "Đã bổ sung", findings));

    public DossierWalk CorrectionWithdrawn(int number, string body) =>
        Take(CorrectionSteps.Withdraw(Case, number, "Không còn cần", new OrganisationId(body), isOffice: false));

    public DossierWalk SignedOffByAll()
    {
        foreach (var department in Case.DepartmentsToSign)
        {
            SignedOffBy(department);
        }

        return this;
    }

    public DossierWalk Surveyed(int satisfied = 95) => Take(AppraisalSteps.ReportSurvey(
        Case, new(new(2023, 6, 1), new(2023, 6, 10), 120, 100, satisfied, null)));

    public DossierWalk Inspected(Verdict conclusion = Verdict.Met) => Take(AppraisalSteps.FileFieldReport(
        Case, new(new(2023, 6, 12), ["doan-vien"], "Đúng như hồ sơ", conclusion)));

    /// <summary>From handed in to consolidation.</summary>
    public DossierWalk Appraised() => VerifiedByDistrict().Received().SignedOffByAll().Surveyed().Inspected();

    public DossierWalk Consolidated() => Take(AppraisalSteps.Consolidate(Case, new(true, "Đủ điều kiện trình")));

    public DossierWalk ReturnedAtConsolidation(string why = "Bổ sung") => Take(AppraisalSteps.Consolidate(Case, new(false, why)));

    public DossierWalk Concluded(bool approved = true, params IndicatorVerdict[] verdicts) =>
        Take(CouncilSteps.Conclude(Case, Conclusion(approved, verdicts)));

    /// <summary>What a session of five says of the dossier.</summary>
    public static CouncilConcluded Conclusion(bool approved, IndicatorVerdict[] verdicts) => new(
        new(Guid.Empty), SmallBook.Today, new(5, 5, approved ? 5 : 0, 0, approved ? 0 : 5, SmallBook.Vote, approved), new('a', 64),
        verdicts.Length == 0 ? null : verdicts);

    /// <summary>From registration to a closed session that approves.</summary>
    public DossierWalk ApprovedByCouncil() => HandedIn().Appraised().Consolidated().Concluded();

    public DossierWalk RecognisedAs(int number) => Take(DecisionSteps.Recognise(Case, SmallBook.Decision(number, SmallBook.Today, false)));

    public DossierWalk NotRecognised(string why) => Take(new RecognitionRefused(why));

    public DossierWalk Published() => Take(DecisionSteps.Publish(Case, new(SmallBook.Today, "Báo Trà Vinh")));

    public DossierWalk WithdrawnBecause(string why) => Take(new Withdrawn(why));

    /// <summary>Takes an act or fails with the refusals.</summary>
    public DossierWalk Take(Outcome<DossierAct> decided)
    {
        var act = decided.Value;
        var step = DossierPath.Advance(Case, act).Value;
        Record(act, step?.State ?? Dossier.State);
        LastStep = step;
        return this;
    }

    private static Actor OfficerOf(string department) => new("chuyen-vien-" + department, "Chuyên viên " + department, Role.DepartmentOfficer, new OrganisationId(department));

    /// <summary>Writes an entry as it is, past the path.</summary>
    public void Record(DossierAct act, ProcessState state)
    {
        _clock += TimeSpan.FromHours(7);
        var entry = DossierLedger.Chain.Seal(
            Dossier.Head, new(act is DepartmentSignedOff signed ? OfficerOf(signed.Department) : Somebody, _clock), act, "QĐ 18", state);
        _ledger.Add(entry);
        Dossier = Dossier.Apply(entry);
    }
}
