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
/// <param name="Permission">What.</param>
/// <param name="Role">Who; none for everybody.</param>
/// <param name="Relation">How they must stand to it.</param>
public sealed record Grant(Permission Permission, Role? Role, Relation Relation);

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

    private static readonly Permission[] Looking = [Permission.ViewDossier, Permission.ViewLedger, Permission.ViewMatrix, Permission.ReAssess, Permission.WatchRevocation];

    /// <summary>What everybody who may look at a dossier may do to work on it together.</summary>
    private static readonly Permission[] Collaboration = [Permission.AskDirection, Permission.AnswerDirection, Permission.ReadMessages, Permission.SendMessage];

    private static readonly Permission[] ApplicantActs =
    [
        Permission.RegisterDossier, Permission.EditAssessment, Permission.HandInEvidence, Permission.CompleteAssessment,
        Permission.HoldConsultation, Permission.ReopenForRevision, Permission.SubmitDossier, Permission.WithdrawDossier, Permission.AnswerCorrection,
    ];

    private static readonly Permission[] CorrectionActs = [Permission.AskForCorrection, Permission.WithdrawCorrection];

    /// <summary>Reports: units write their own, a district sees its communes', the office rules on them and adds them up.</summary>
    private static readonly Grant[] Reporting =
    [
        .. Applicants.SelectMany(role => (Grant[])
        [
            new(Permission.ListReports, role, Relation.SignedIn), new(Permission.ViewReport, role, Relation.OwnUnit),
            new(Permission.EditReport, role, Relation.OwnUnit), new(Permission.SubmitReport, role, Relation.OwnUnit),
        ]),
        new(Permission.ListReports, Role.LocalChairman, Relation.SignedIn),
        new(Permission.ViewReport, Role.LocalChairman, Relation.OwnUnit),
        new(Permission.ViewReport, Role.LocalChairman, Relation.OwnDistrict),
        new(Permission.ViewReport, Role.DistrictVerifier, Relation.OwnDistrict),
        new(Permission.ViewReport, Role.DepartmentOfficer, Relation.GetsCopy),
        new(Permission.ViewConsolidation, Role.DistrictVerifier, Relation.OwnUnit),
        new(Permission.ViewConsolidation, Role.LocalChairman, Relation.OwnUnit),
        new(Permission.ListReports, Role.Chairman, Relation.SignedIn),
        new(Permission.ListReports, Role.SteeringCommittee, Relation.SignedIn),
        .. new[] { Role.CoordinationOffice, Role.Chairman, Role.SteeringCommittee }.SelectMany(role => (Grant[])
        [
            new(Permission.ViewReport, role, Relation.OwnProvince), new(Permission.ViewConsolidation, role, Relation.OwnProvince),
        ]),
        new(Permission.AcceptReport, Role.CoordinationOffice, Relation.OwnProvince),
        new(Permission.ReturnReport, Role.CoordinationOffice, Relation.OwnProvince),
        new(Permission.ClosePeriod, Role.CoordinationOffice, Relation.OwnProvince),
        new(Permission.ReopenPeriod, Role.CoordinationOffice, Relation.OwnProvince),
    ];

    /// <summary>What everybody in office may do about the own organisation's reports; the handlers look whose they are.</summary>
    private static readonly Permission[] OwedTo =
    [
        Permission.ViewObligations, Permission.RecordSubmission, Permission.AskExtension, Permission.ViewDuties, Permission.ViewPlanTasks, Permission.ViewCalendar, Permission.ChooseNotices,
    ];

    /// <summary>Every grant.</summary>
    public static IReadOnlyList<Grant> Grants { get; } =
    [
        new(Permission.ViewRegister, null, Relation.Anyone),
        new(Permission.ViewCriteriaSets, null, Relation.Anyone),
        new(Permission.LookUpDecision, null, Relation.Anyone),
        new(Permission.ListAwards, Role.CoordinationOffice, Relation.SignedIn),
        new(Permission.ListAwards, Role.DepartmentOfficer, Relation.SignedIn),
        .. Officials.Select(role => new Grant(Permission.ViewInbox, role, Relation.SignedIn)),
        .. Officials.Select(role => new Grant(Permission.ListDossiers, role, Relation.SignedIn)),
        .. Officials.Select(role => new Grant(Permission.ViewHeatMap, role, Relation.SignedIn)),
        new(Permission.ListWatched, Role.CoordinationOffice, Relation.SignedIn),
        new(Permission.ListWatched, Role.DistrictVerifier, Relation.SignedIn),
        .. Officials.Select(role => new Grant(Permission.ViewRounds, role, Relation.SignedIn)),
        .. Officials.SelectMany(role => new[] { Permission.ViewDelegations, Permission.NameStandIn, Permission.StandIn }.Select(act => new Grant(act, role, Relation.SignedIn))),
        new(Permission.ListDelegations, Role.Administrator, Relation.SignedIn),
        new(Permission.RunBatch, Role.CoordinationOffice, Relation.SignedIn),
        new(Permission.RunBatch, Role.DistrictVerifier, Relation.SignedIn),
        new(Permission.RunBatch, Role.DepartmentOfficer, Relation.SignedIn),
        new(Permission.AssignRound, Role.CoordinationOffice, Relation.OwnProvince),
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
        new(Permission.HandInEvidence, Role.CoordinationOffice, Relation.CentreRecorder),
        new(Permission.DraftScheme, Role.CommuneOfficer, Relation.OwnUnit),
        new(Permission.DecideScheme, Role.LocalChairman, Relation.OwnDistrict),
        new(Permission.ConcludeSteering, Role.SteeringCommittee, Relation.OwnProvince),
        new(Permission.RecordCentralDocument, Role.CoordinationOffice, Relation.CentreRecorder),
        new(Permission.ScreenMergedUnits, Role.CoordinationOffice, Relation.OwnProvince),
        new(Permission.ScreenAgain, Role.CoordinationOffice, Relation.OwnProvince),
        new(Permission.ConcludeReview, Role.CoordinationOffice, Relation.OwnProvince),
        new(Permission.BeginRevocation, Role.DistrictVerifier, Relation.OwnDistrict),
        new(Permission.BeginRevocation, Role.CoordinationOffice, Relation.OwnProvince),
        new(Permission.ProposeRevocation, Role.DistrictVerifier, Relation.Applicant),
        new(Permission.ProposeRevocation, Role.CoordinationOffice, Relation.Applicant),
        new(Permission.RegisterLocalUnits, Role.CommuneOfficer, Relation.OwnUnit),
        new(Permission.DecideLocalUnits, Role.LocalChairman, Relation.LocalDecider),
        .. Officials.Select(role => new Grant(Permission.ViewGoals, role, Relation.SignedIn)),
        new(Permission.VerifyDossier, Role.DistrictVerifier, Relation.OwnDistrict),
        new(Permission.ReceiveDossier, Role.CoordinationOffice, Relation.OwnProvince),
        new(Permission.SignOffIndicators, Role.DepartmentOfficer, Relation.InCharge),
        .. CorrectionActs.SelectMany(act => (Grant[])
        [
            new(act, Role.DistrictVerifier, Relation.OwnDistrict),
            new(act, Role.CoordinationOffice, Relation.OwnProvince),
            new(act, Role.DepartmentOfficer, Relation.InCharge),
        ]),
        new(Permission.AskOpinion, Role.DepartmentOfficer, Relation.InCharge),
        new(Permission.GiveOpinion, Role.DepartmentOfficer, Relation.InCharge),
        new(Permission.RecordNoReply, Role.CoordinationOffice, Relation.OwnProvince),
        new(Permission.HandInEvidence, Role.InspectionTeam, Relation.OwnProvince),
        new(Permission.ReportSurvey, Role.FatherlandFront, Relation.OwnProvince),
        new(Permission.FileFieldReport, Role.InspectionTeam, Relation.OwnProvince),
        new(Permission.ConsolidateAppraisal, Role.CoordinationOffice, Relation.OwnProvince),
        new(Permission.OpenCouncilSession, Role.CouncilSecretary, Relation.MemberInOffice),
        new(Permission.PrepareSession, Role.CouncilSecretary, Relation.MemberInOffice),
        .. Council.Select(role => new Grant(Permission.CastBallot, role, Relation.MemberInOffice)),
        .. Council.Select(role => new Grant(Permission.CastBallot, role, Relation.StandIn)),
        .. Council.Select(role => new Grant(Permission.DeclareConflict, role, Relation.MemberInOffice)),
        .. Council.Select(role => new Grant(Permission.DeclareConflict, role, Relation.StandIn)),
        .. ProvinceBodies.Select(role => new Grant(Permission.ListSessions, role, Relation.SignedIn)),
        .. ProvinceBodies.Select(role => new Grant(Permission.ViewSession, role, Relation.OwnProvince)),
        new(Permission.CloseCouncilSession, Role.CouncilSecretary, Relation.MemberInOffice),
        new(Permission.CloseCouncilSession, Role.CouncilChair, Relation.MemberInOffice),
        new(Permission.RecogniseCommune, Role.Chairman, Relation.OwnProvince),
        new(Permission.RefuseRecognition, Role.Chairman, Relation.OwnProvince),
        new(Permission.ReturnDecision, Role.Chairman, Relation.OwnProvince),
        new(Permission.DecideRevocation, Role.Chairman, Relation.OwnProvince),
        new(Permission.TakeJointDecision, Role.Chairman, Relation.SignedIn),
        new(Permission.PublishResult, Role.CoordinationOffice, Relation.OwnProvince),
        new(Permission.ViewFigures, Role.CoordinationOffice, Relation.OwnProvince),
        new(Permission.ViewFigures, Role.CoordinationOffice, Relation.NationalRules),
        new(Permission.ViewFigures, Role.Administrator, Relation.SignedIn),
        new(Permission.ConfirmFigure, Role.CoordinationOffice, Relation.OwnProvince),
        new(Permission.ConfirmFigure, Role.CoordinationOffice, Relation.NationalRules),
        .. Reporting,
        .. OwedTo.SelectMany(act => Officials.Select(role => new Grant(act, role, Relation.SignedIn))),
        new(Permission.ViewReportingBoard, Role.CoordinationOffice, Relation.SignedIn),
        new(Permission.ViewReportingBoard, Role.Chairman, Relation.SignedIn),
        new(Permission.ViewReportingBoard, Role.SteeringCommittee, Relation.SignedIn),
        new(Permission.ViewReportingBoard, Role.DistrictVerifier, Relation.SignedIn),
        new(Permission.ViewReportingBoard, Role.DepartmentOfficer, Relation.SignedIn),
        new(Permission.DemandReport, Role.CoordinationOffice, Relation.SignedIn),
        new(Permission.DecideExtension, Role.CoordinationOffice, Relation.SignedIn),
        new(Permission.AnnounceDays, Role.CoordinationOffice, Relation.SignedIn),
        new(Permission.PreviewDuties, Role.CoordinationOffice, Relation.SignedIn),
        new(Permission.PreviewDuties, Role.Administrator, Relation.SignedIn),
        new(Permission.ViewPunctuality, null, Relation.Anyone),
        new(Permission.MoveClock, Role.Administrator, Relation.SignedIn),
        new(Permission.ViewJobs, Role.Administrator, Relation.SignedIn),
    ];

    /// <summary>The relations under which a role may do something; empty: never.</summary>
    /// <param name="act">What.</param>
    /// <param name="role">Who; none for a visitor who is not signed in.</param>
    public static IReadOnlyList<Relation> RelationsFor(Permission act, Role? role) =>
    [
        .. Grants
            .Where(grant => grant.Permission == act && (grant.Role is null || grant.Role == role))
            .Select(grant => grant.Relation),
    ];

    /// <summary>Whether a role may ever do something; menus show only that.</summary>
    public static bool MayEver(Permission act, Role? role) => RelationsFor(act, role).Count > 0;
}
