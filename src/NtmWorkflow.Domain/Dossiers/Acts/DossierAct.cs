using System.Text.Json.Serialization;
using NtmWorkflow.Domain.Ledger;

namespace NtmWorkflow.Domain.Dossiers.Acts;

/// <summary>The step of the path that an act completes.</summary>
/// <param name="Task">Id of the user task in the BPMN file.</param>
/// <param name="Outcome">The outcome it ends with.</param>
/// <param name="Item">The department, where each has a task of its own.</param>
public sealed record PathMove(string Task, string Outcome, string? Item = null);

/// <summary>
/// Something that was done to a dossier (hành vi xử lý hồ sơ). The dossier is the fold of its acts;
/// an act once written never changes, so a property is only ever added, never renamed.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "act")]
[JsonDerivedType(typeof(Registered), "registered")]
[JsonDerivedType(typeof(SelfAssessed), "self-assessed")]
[JsonDerivedType(typeof(ConsultationHeld), "consultation-held")]
[JsonDerivedType(typeof(ReopenedForRevision), "reopened-for-revision")]
[JsonDerivedType(typeof(Submitted), "submitted")]
[JsonDerivedType(typeof(Withdrawn), "withdrawn")]
[JsonDerivedType(typeof(DistrictVerified), "district-verified")]
[JsonDerivedType(typeof(Received), "received")]
[JsonDerivedType(typeof(DepartmentSignedOff), "department-signed-off")]
[JsonDerivedType(typeof(SatisfactionSurveyed), "satisfaction-surveyed")]
[JsonDerivedType(typeof(FieldInspected), "field-inspected")]
[JsonDerivedType(typeof(Consolidated), "consolidated")]
[JsonDerivedType(typeof(CouncilConcluded), "council-concluded")]
[JsonDerivedType(typeof(Recognised), "recognised")]
[JsonDerivedType(typeof(RecognitionRefused), "recognition-refused")]
[JsonDerivedType(typeof(ResultPublished), "result-published")]
[JsonDerivedType(typeof(DecisionReturned), "decision-returned")]
[JsonDerivedType(typeof(RevocationDecided), "revocation-decided")]
[JsonDerivedType(typeof(RecognitionEnded), "recognition-ended")]
[JsonDerivedType(typeof(TimeLimitPassed), "time-limit-passed")]
[JsonDerivedType(typeof(CorrectionAsked), "correction-asked")]
[JsonDerivedType(typeof(CorrectionAnswered), "correction-answered")]
[JsonDerivedType(typeof(CorrectionWithdrawn), "correction-withdrawn")]
[JsonDerivedType(typeof(OpinionAsked), "opinion-asked")]
[JsonDerivedType(typeof(OpinionReminded), "opinion-reminded")]
[JsonDerivedType(typeof(OpinionWithdrawn), "opinion-withdrawn")]
[JsonDerivedType(typeof(OpinionGiven), "opinion-given")]
[JsonDerivedType(typeof(NoReplyRecorded), "no-reply-recorded")]
[JsonDerivedType(typeof(LateTaskEscalated), "late-task-escalated")]
[JsonDerivedType(typeof(RoundAssigned), "round-assigned")]
[JsonDerivedType(typeof(DirectionAsked), "direction-asked")]
[JsonDerivedType(typeof(DirectionGiven), "direction-given")]
[JsonDerivedType(typeof(DirectionWithdrawn), "direction-withdrawn")]
[JsonDerivedType(typeof(SchemeDrafted), "scheme-drafted")]
[JsonDerivedType(typeof(SchemeDecided), "scheme-decided")]
[JsonDerivedType(typeof(SteeringCommitteeConcluded), "steering-committee-concluded")]
[JsonDerivedType(typeof(CentralDocumentRecorded), "central-document-recorded")]
[JsonDerivedType(typeof(AcceptanceScreened), "acceptance-screened")]
[JsonDerivedType(typeof(LocallyDecided), "locally-decided")]
[JsonDerivedType(typeof(ReviewConcluded), "review-concluded")]
[JsonDerivedType(typeof(ReviewCarriedOver), "review-carried-over")]
[JsonDerivedType(typeof(RevocationProposed), "revocation-proposed")]
public abstract record DossierAct
{
    /// <summary>The step of the path that this act completes; none for an act beside the path.</summary>
    [JsonIgnore]
    public virtual PathMove? Move => null;

    /// <summary>Whether the path ends with this act, wherever the dossier stands.</summary>
    [JsonIgnore]
    public virtual bool EndsThePath => false;

    /// <summary>The dossier after this act; an act that changes nothing of what the dossier holds says so.</summary>
    /// <param name="dossier">The dossier before it.</param>
    /// <param name="stamp">Who took the act and when.</param>
    internal abstract Dossier On(Dossier dossier, Stamp stamp);
}
