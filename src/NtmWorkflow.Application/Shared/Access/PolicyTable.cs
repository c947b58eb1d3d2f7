using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Shared.Access;

/// <summary>How a person must stand to a dossier to act on it (quan hệ với hồ sơ).</summary>
public enum Relation
{
    /// <summary>Nothing is asked, not even to be signed in.</summary>
    Anyone,

    /// <summary>Signed in; the act is not on one dossier.</summary>
    SignedIn,

    /// <summary>Acts for the unit the dossier belongs to; for a hamlet or garden its commune does.</summary>
    OwnUnit,

    /// <summary>Makes the dossier: the path names this role and body for the self-assessment.</summary>
    Applicant,

    /// <summary>Records what the centre decided: the path names this role and body for it.</summary>
    CentreRecorder,

    /// <summary>Decides on a village, residential area or garden: the path names this role and body for the decision.</summary>
    LocalDecider,

    /// <summary>Acts for the district the unit lies in.</summary>
    OwnDistrict,

    /// <summary>Acts for a department in charge of indicators of the dossier's set.</summary>
    InCharge,

    /// <summary>Acts for a body of the dossier's province.</summary>
    OwnProvince,

    /// <summary>Sits on the council and is in office today.</summary>
    MemberInOffice,

    /// <summary>Named to come to a council session in a member's place.</summary>
    StandIn,

    /// <summary>Acts for a body that the duties send a copy of the unit's reports to.</summary>
    GetsCopy,

    /// <summary>A rule file of the whole country.</summary>
    NationalRules,
}

/// <summary>One grant: this role, standing so to the dossier, may do this.</summary>
/// <param name="Act">What.</param>
/// <param name="Role">Who; none for everybody.</param>
/// <param name="Relation">How they must stand to it.</param>
public sealed record Grant(Act Act, Role? Role, Relation Relation);

/// <summary>
/// The one table of who may do what (bảng phân quyền). Handlers, pages and menus all read it;
/// what it does not name is denied.
/// </summary>
public static class PolicyTable
{
    private static readonly Role[] ProvinceBodies =
    [
        Role.FatherlandFront, Role.InspectionTeam, Role.CoordinationOffice,
        Role.CouncilChair, Role.CouncilSecretary, Role.CouncilMember, Role.Chairman, Role.SteeringCommittee,
    ];

    private static readonly Role[] Council = [Role.CouncilChair, Role.CouncilSecretary, Role.CouncilMember];

    private static readonly Role[] Officials =
        [Role.CommuneOfficer, Role.DistrictVerifier, Role.LocalChairman, Role.DepartmentOfficer, Role.DepartmentHead, .. ProvinceBodies];

    /// <summary>Officers of units that have a People's Committee.</summary>
    private static readonly Role[] Local = [Role.CommuneOfficer, Role.DistrictVerifier];

    /// <summary>Roles that a path may name to make a dossier; the coordination office makes a province's.</summary>
    private static readonly Role[] Applicants = [.. Local, Role.CoordinationOffice];

    private static readonly Act[] Looking = [Act.ViewDossier, Act.ViewLedger, Act.ViewMatrix, Act.ReAssess, Act.WatchRevocation];

    /// <summary>What everybody who may look at a dossier may do to work on it together.</summary>
    private static readonly Act[] Collaboration = [Act.AskDirection, Act.AnswerDirection, Act.ReadMessages, Act.SendMessage];

    private static readonly Act[] ApplicantActs =
    [
        Act.RegisterDossier, Act.EditAssessment, Act.HandInEvidence, Act.CompleteAssessment,
        Act.HoldConsultation, Act.ReopenForRevision, Act.SubmitDossier, Act.WithdrawDossier, Act.AnswerCorrection,
    ];

    private static readonly Act[] CorrectionActs = [Act.AskForCorrection, Act.WithdrawCorrection];

    /// <summary>Reports: units write their own, a district sees its communes', the office rules on them and adds them up.</summary>
    private static readonly Grant[] Reporting =
    [
        .. Applicants.SelectMany(role => (Grant[])
        [
            new(Act.ListReports, role, Relation.SignedIn), new(Act.ViewReport, role, Relation.OwnUnit),
            new(Act.EditReport, role, Relation.OwnUnit), new(Act.SubmitReport, role, Relation.OwnUnit),
        ]),
        new(Act.ListReports, Role.LocalChairman, Relation.SignedIn),
        new(Act.ViewReport, Role.LocalChairman, Relation.OwnUnit),
        new(Act.ViewReport, Role.LocalChairman, Relation.OwnDistrict),
        new(Act.ViewReport, Role.DistrictVerifier, Relation.OwnDistrict),
        new(Act.ViewReport, Role.DepartmentOfficer, Relation.GetsCopy),
        new(Act.ViewConsolidation, Role.DistrictVerifier, Relation.OwnUnit),
        new(Act.ViewConsolidation, Role.LocalChairman, Relation.OwnUnit),
        new(Act.ListReports, Role.Chairman, Relation.SignedIn),
        new(Act.ListReports, Role.SteeringCommittee, Relation.SignedIn),
        .. new[] { Role.CoordinationOffice, Role.Chairman, Role.SteeringCommittee }.SelectMany(role => (Grant[])
        [
            new(Act.ViewReport, role, Relation.OwnProvince), new(Act.ViewConsolidation, role, Relation.OwnProvince),
        ]),
        new(Act.AcceptReport, Role.CoordinationOffice, Relation.OwnProvince),
        new(Act.ReturnReport, Role.CoordinationOffice, Relation.OwnProvince),
        new(Act.ClosePeriod, Role.CoordinationOffice, Relation.OwnProvince),
        new(Act.ReopenPeriod, Role.CoordinationOffice, Relation.OwnProvince),
    ];

    /// <summary>What everybody in office may do about the own organisation's reports; the handlers look whose they are.</summary>
    private static readonly Act[] OwedTo =
    [
        Act.ViewObligations, Act.RecordSubmission, Act.AskExtension, Act.ViewDuties, Act.ViewPlanTasks, Act.ViewCalendar, Act.ChooseNotices,
    ];

    /// <summary>Every grant.</summary>
    public static IReadOnlyList<Grant> Grants { get; } =
    [
        new(Act.ViewRegister, null, Relation.Anyone),
        new(Act.ViewCriteriaSets, null, Relation.Anyone),
        new(Act.LookUpDecision, null, Relation.Anyone),
        new(Act.ListAwards, Role.CoordinationOffice, Relation.SignedIn),
        new(Act.ListAwards, Role.DepartmentOfficer, Relation.SignedIn),
        .. Officials.Select(role => new Grant(Act.ViewInbox, role, Relation.SignedIn)),
        .. Officials.Select(role => new Grant(Act.ListDossiers, role, Relation.SignedIn)),
        .. Officials.Select(role => new Grant(Act.ViewHeatMap, role, Relation.SignedIn)),
        new(Act.ListWatched, Role.CoordinationOffice, Relation.SignedIn),
        new(Act.ListWatched, Role.DistrictVerifier, Relation.SignedIn),
        .. Officials.Select(role => new Grant(Act.ViewRounds, role, Relation.SignedIn)),
        .. Officials.SelectMany(role => new[] { Act.ViewDelegations, Act.NameStandIn, Act.StandIn }.Select(act => new Grant(act, role, Relation.SignedIn))),
        new(Act.ListDelegations, Role.Administrator, Relation.SignedIn),
        new(Act.RunBatch, Role.CoordinationOffice, Relation.SignedIn),
        new(Act.RunBatch, Role.DistrictVerifier, Relation.SignedIn),
        new(Act.RunBatch, Role.DepartmentOfficer, Relation.SignedIn),
        new(Act.AssignRound, Role.CoordinationOffice, Relation.OwnProvince),
        .. Looking.Concat(Collaboration).SelectMany(act => (Grant[])
        [
            .. Local.Select(role => new Grant(act, role, Relation.OwnUnit)),
            new(act, Role.DistrictVerifier, Relation.OwnDistrict),
            new(act, Role.LocalChairman, Relation.OwnUnit),
            new(act, Role.LocalChairman, Relation.OwnDistrict),
            new(act, Role.DepartmentOfficer, Relation.InCharge),
            new(act, Role.DepartmentHead, Relation.InCharge),
            .. ProvinceBodies.Select(role => new Grant(act, role, Relation.OwnProvince)),
        ]),
        .. ApplicantActs.SelectMany(act => Applicants.Select(role => new Grant(act, role, Relation.Applicant))),
        new(Act.HandInEvidence, Role.CoordinationOffice, Relation.CentreRecorder),
        new(Act.DraftScheme, Role.CommuneOfficer, Relation.OwnUnit),
        new(Act.DecideScheme, Role.LocalChairman, Relation.OwnDistrict),
        new(Act.ConcludeSteering, Role.SteeringCommittee, Relation.OwnProvince),
        new(Act.RecordCentralDocument, Role.CoordinationOffice, Relation.CentreRecorder),
        new(Act.ScreenMergedUnits, Role.CoordinationOffice, Relation.OwnProvince),
        new(Act.ScreenAgain, Role.CoordinationOffice, Relation.OwnProvince),
        new(Act.ConcludeReview, Role.CoordinationOffice, Relation.OwnProvince),
        new(Act.BeginRevocation, Role.DistrictVerifier, Relation.OwnDistrict),
        new(Act.BeginRevocation, Role.CoordinationOffice, Relation.OwnProvince),
        new(Act.ProposeRevocation, Role.DistrictVerifier, Relation.Applicant),
        new(Act.ProposeRevocation, Role.CoordinationOffice, Relation.Applicant),
        new(Act.RegisterLocalUnits, Role.CommuneOfficer, Relation.OwnUnit),
        new(Act.DecideLocalUnits, Role.LocalChairman, Relation.LocalDecider),
        .. Officials.Select(role => new Grant(Act.ViewGoals, role, Relation.SignedIn)),
        new(Act.VerifyDossier, Role.DistrictVerifier, Relation.OwnDistrict),
        new(Act.ReceiveDossier, Role.CoordinationOffice, Relation.OwnProvince),
        new(Act.SignOffIndicators, Role.DepartmentOfficer, Relation.InCharge),
        .. CorrectionActs.SelectMany(act => (Grant[])
        [
            new(act, Role.DistrictVerifier, Relation.OwnDistrict),
            new(act, Role.CoordinationOffice, Relation.OwnProvince),
            new(act, Role.DepartmentOfficer, Relation.InCharge),
        ]),
        new(Act.AskOpinion, Role.DepartmentOfficer, Relation.InCharge),
        new(Act.GiveOpinion, Role.DepartmentOfficer, Relation.InCharge),
        new(Act.RecordNoReply, Role.CoordinationOffice, Relation.OwnProvince),
        new(Act.HandInEvidence, Role.InspectionTeam, Relation.OwnProvince),
        new(Act.ReportSurvey, Role.FatherlandFront, Relation.OwnProvince),
        new(Act.FileFieldReport, Role.InspectionTeam, Relation.OwnProvince),
        new(Act.ConsolidateAppraisal, Role.CoordinationOffice, Relation.OwnProvince),
        new(Act.OpenCouncilSession, Role.CouncilSecretary, Relation.MemberInOffice),
        new(Act.PrepareSession, Role.CouncilSecretary, Relation.MemberInOffice),
        .. Council.Select(role => new Grant(Act.CastBallot, role, Relation.MemberInOffice)),
        .. Council.Select(role => new Grant(Act.CastBallot, role, Relation.StandIn)),
        .. Council.Select(role => new Grant(Act.DeclareConflict, role, Relation.MemberInOffice)),
        .. Council.Select(role => new Grant(Act.DeclareConflict, role, Relation.StandIn)),
        .. ProvinceBodies.Select(role => new Grant(Act.ListSessions, role, Relation.SignedIn)),
        .. ProvinceBodies.Select(role => new Grant(Act.ViewSession, role, Relation.OwnProvince)),
        new(Act.CloseCouncilSession, Role.CouncilSecretary, Relation.MemberInOffice),
        new(Act.CloseCouncilSession, Role.CouncilChair, Relation.MemberInOffice),
        new(Act.RecogniseCommune, Role.Chairman, Relation.OwnProvince),
        new(Act.RefuseRecognition, Role.Chairman, Relation.OwnProvince),
        new(Act.ReturnDecision, Role.Chairman, Relation.OwnProvince),
        new(Act.DecideRevocation, Role.Chairman, Relation.OwnProvince),
        new(Act.TakeJointDecision, Role.Chairman, Relation.SignedIn),
        new(Act.PublishResult, Role.CoordinationOffice, Relation.OwnProvince),
        new(Act.ViewFigures, Role.CoordinationOffice, Relation.OwnProvince),
        new(Act.ViewFigures, Role.CoordinationOffice, Relation.NationalRules),
        new(Act.ViewFigures, Role.Administrator, Relation.SignedIn),
        new(Act.ConfirmFigure, Role.CoordinationOffice, Relation.OwnProvince),
        new(Act.ConfirmFigure, Role.CoordinationOffice, Relation.NationalRules),
        .. Reporting,
        .. OwedTo.SelectMany(act => Officials.Select(role => new Grant(act, role, Relation.SignedIn))),
        new(Act.ViewReportingBoard, Role.CoordinationOffice, Relation.SignedIn),
        new(Act.ViewReportingBoard, Role.Chairman, Relation.SignedIn),
        new(Act.ViewReportingBoard, Role.SteeringCommittee, Relation.SignedIn),
        new(Act.ViewReportingBoard, Role.DistrictVerifier, Relation.SignedIn),
        new(Act.ViewReportingBoard, Role.DepartmentOfficer, Relation.SignedIn),
        new(Act.DemandReport, Role.CoordinationOffice, Relation.SignedIn),
        new(Act.DecideExtension, Role.CoordinationOffice, Relation.SignedIn),
        new(Act.AnnounceDays, Role.CoordinationOffice, Relation.SignedIn),
        new(Act.PreviewDuties, Role.CoordinationOffice, Relation.SignedIn),
        new(Act.PreviewDuties, Role.Administrator, Relation.SignedIn),
        new(Act.ViewPunctuality, null, Relation.Anyone),
        new(Act.MoveClock, Role.Administrator, Relation.SignedIn),
        new(Act.ViewJobs, Role.Administrator, Relation.SignedIn),
    ];

    /// <summary>The relations under which a role may do something; empty: never.</summary>
    /// <param name="act">What.</param>
    /// <param name="role">Who; none for a visitor who is not signed in.</param>
    public static IReadOnlyList<Relation> RelationsFor(Act act, Role? role) =>
    [
        .. Grants
            .Where(grant => grant.Act == act && (grant.Role is null || grant.Role == role))
            .Select(grant => grant.Relation),
    ];

    /// <summary>Whether a role may ever do something; menus show only that.</summary>
    public static bool MayEver(Act act, Role? role) => RelationsFor(act, role).Count > 0;
}
