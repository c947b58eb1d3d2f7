namespace NtmWorkflow.Application.Shared.Access;

/// <summary>Everything a person or program may be permitted to do here (quyền thực hiện). Each has its <see cref="PermissionDefinition"/> beside what it permits.</summary>
public enum Permission
{
    /// <summary>Look at the public register of recognised communes.</summary>
    ViewRegister,

    /// <summary>Check a decision by its code against the ledger.</summary>
    LookUpDecision,

    /// <summary>List recognised units of a year for award proposals.</summary>
    ListAwards,

    /// <summary>See the list of own open tasks.</summary>
    ViewInbox,

    /// <summary>List dossiers, scoped to what the person may view.</summary>
    ListDossiers,

    /// <summary>Look at a dossier with its assessment and evidence.</summary>
    ViewDossier,

    /// <summary>Look at a dossier's ledger.</summary>
    ViewLedger,

    /// <summary>Look at a dossier's verdicts, indicator by level.</summary>
    ViewMatrix,

    /// <summary>Look at communes by criteria, scoped to what the person may view.</summary>
    ViewHeatMap,

    /// <summary>Look at criteria sets and compare them.</summary>
    ViewCriteriaSets,

    /// <summary>See whether a dossier would pass under another set.</summary>
    ReAssess,

    /// <summary>See how near a recognised commune is to revocation.</summary>
    WatchRevocation,

    /// <summary>List recognised communes by how near they are to revocation.</summary>
    ListWatched,

    /// <summary>Open a dossier.</summary>
    RegisterDossier,

    /// <summary>Write the self-assessment.</summary>
    EditAssessment,

    /// <summary>Hand in or remove evidence and papers.</summary>
    HandInEvidence,

    /// <summary>Close the self-assessment.</summary>
    CompleteAssessment,

    /// <summary>Record the public consultation.</summary>
    HoldConsultation,

    /// <summary>Take the report back to work on it.</summary>
    ReopenForRevision,

    /// <summary>Submit the dossier.</summary>
    SubmitDossier,

    /// <summary>Withdraw the dossier.</summary>
    WithdrawDossier,

    /// <summary>Verify for the district: forward or return.</summary>
    VerifyDossier,

    /// <summary>Receive as complete or return.</summary>
    ReceiveDossier,

    /// <summary>Sign off indicators for a department.</summary>
    SignOffIndicators,

    /// <summary>Ask for a correction for the body that has the dossier.</summary>
    AskForCorrection,

    /// <summary>Answer a request for correction.</summary>
    AnswerCorrection,

    /// <summary>Withdraw a request for correction.</summary>
    WithdrawCorrection,

    /// <summary>Ask another department for its opinion, remind it, withdraw the question.</summary>
    AskOpinion,

    /// <summary>Give an opinion that another department asked for.</summary>
    GiveOpinion,

    /// <summary>Note that a department did not reply by its day.</summary>
    RecordNoReply,

    /// <summary>Report the satisfaction survey.</summary>
    ReportSurvey,

    /// <summary>File the field report.</summary>
    FileFieldReport,

    /// <summary>Consolidate the appraisal.</summary>
    ConsolidateAppraisal,

    /// <summary>List the council's sessions.</summary>
    ListSessions,

    /// <summary>Look at a session of the council: agenda, results, minutes, ledger.</summary>
    ViewSession,

    /// <summary>Prepare a session: convene, agenda, papers, stand-ins, attendance; note that it lapsed or call it off.</summary>
    PrepareSession,

    /// <summary>Open the council's session.</summary>
    OpenCouncilSession,

    /// <summary>Declare that one takes no part in the vote on a dossier.</summary>
    DeclareConflict,

    /// <summary>Cast ballots.</summary>
    CastBallot,

    /// <summary>Agree that ballots are counted before all have voted.</summary>
    AcceptMissingBallots,

    /// <summary>Count the votes and close the session.</summary>
    CloseCouncilSession,

    /// <summary>Recognise the commune.</summary>
    RecogniseCommune,

    /// <summary>Refuse recognition.</summary>
    RefuseRecognition,

    /// <summary>Return a dossier instead of deciding.</summary>
    ReturnDecision,

    /// <summary>Revoke a recognition, or keep it.</summary>
    DecideRevocation,

    /// <summary>Decide on several dossiers with one decision.</summary>
    TakeJointDecision,

    /// <summary>Publish the recognition.</summary>
    PublishResult,

    /// <summary>Look at the rounds of appraisal with their dossiers.</summary>
    ViewRounds,

    /// <summary>Put a dossier into another round.</summary>
    AssignRound,

    /// <summary>Answer a question of a lower level.</summary>
    AnswerDirection,

    /// <summary>Ask a higher level for its direction, or take the question back.</summary>
    AskDirection,

    /// <summary>Read the messages of a dossier that are to or from one's organisation, or to all.</summary>
    ReadMessages,

    /// <summary>Send a message on a dossier, or take it back.</summary>
    SendMessage,

    /// <summary>Look at one's own delegations and who could stand in.</summary>
    ViewDelegations,

    /// <summary>Look at all delegations.</summary>
    ListDelegations,

    /// <summary>Name a stand-in for oneself.</summary>
    NameStandIn,

    /// <summary>Accept, decline or end a delegation that concerns oneself.</summary>
    StandIn,

    /// <summary>Hand in a commune's scheme.</summary>
    DraftScheme,

    /// <summary>Approve or return a commune's scheme.</summary>
    DecideScheme,

    /// <summary>Conclude for the steering committee.</summary>
    ConcludeSteering,

    /// <summary>Record a document to or from the centre.</summary>
    RecordCentralDocument,

    /// <summary>Screen the units that mergers made.</summary>
    ScreenMergedUnits,

    /// <summary>Screen one merged unit again that was returned.</summary>
    ScreenAgain,

    /// <summary>Conclude a periodic review.</summary>
    ConcludeReview,

    /// <summary>Open a revocation of a recognition.</summary>
    BeginRevocation,

    /// <summary>Propose a revocation, or drop it.</summary>
    ProposeRevocation,

    /// <summary>Register villages, residential areas and gardens.</summary>
    RegisterLocalUnits,

    /// <summary>Decide on villages, residential areas and gardens.</summary>
    DecideLocalUnits,

    /// <summary>See how far the plan's targets are met.</summary>
    ViewGoals,

    /// <summary>Decide on units of the plan whose filing day has passed.</summary>
    RuleOnFiling,

    /// <summary>Look at the figures of the rules, their status and their ledger.</summary>
    ViewFigures,

    /// <summary>Propose to confirm or correct a figure of the rules, or take that back.</summary>
    ProposeFigure,

    /// <summary>Confirm or refuse what another person proposed on a figure of the rules.</summary>
    ConfirmFigure,

    /// <summary>Take one act on many dossiers, after a preview.</summary>
    RunBatch,

    /// <summary>List the reports of the own organisation, or of all that report to the office.</summary>
    ListReports,

    /// <summary>Look at a report.</summary>
    ViewReport,

    /// <summary>Fill in a report.</summary>
    EditReport,

    /// <summary>Send a report.</summary>
    SubmitReport,

    /// <summary>Accept a report.</summary>
    AcceptReport,

    /// <summary>Return a report for correction.</summary>
    ReturnReport,

    /// <summary>Look at the reports of a period added up.</summary>
    ViewConsolidation,

    /// <summary>Close a period with its consolidation.</summary>
    ClosePeriod,

    /// <summary>Open a closed period again.</summary>
    ReopenPeriod,

    /// <summary>Look at what the own organisation owes, and at one obligation within sight.</summary>
    ViewObligations,

    /// <summary>Look at who has reported and who is late.</summary>
    ViewReportingBoard,

    /// <summary>Record that a report was sent or a task done.</summary>
    RecordSubmission,

    /// <summary>Look at the duties to report.</summary>
    ViewDuties,

    /// <summary>See what files of the rules that were edited by hand would change in what is owed.</summary>
    PreviewDuties,

    /// <summary>Demand a report once, take the demand back.</summary>
    DemandReport,

    /// <summary>Ask for more time for a report on demand.</summary>
    AskExtension,

    /// <summary>Grant more time or not.</summary>
    DecideExtension,

    /// <summary>Look at the tasks of the plan.</summary>
    ViewPlanTasks,

    /// <summary>Look at how punctual the organisations are.</summary>
    ViewPunctuality,

    /// <summary>Look at the working calendar.</summary>
    ViewCalendar,

    /// <summary>Propose days off and swapped working days that were announced, or take that back.</summary>
    ProposeDays,

    /// <summary>Confirm or refuse days off and swapped working days that another person proposed.</summary>
    ConfirmDays,

    /// <summary>Choose how notices are received.</summary>
    ChooseNotices,

    /// <summary>Move the demonstration clock.</summary>
    MoveClock,

    /// <summary>Look at the background jobs.</summary>
    ViewJobs,

    /// <summary>Look at the security log.</summary>
    ViewSecurityEvents,

    /// <summary>Look at the accounts of a province.</summary>
    ViewAccounts,

    /// <summary>Make and change the accounts of a province.</summary>
    KeepAccounts,
}
