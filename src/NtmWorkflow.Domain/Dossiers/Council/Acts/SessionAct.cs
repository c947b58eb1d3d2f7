using System.Text.Json.Serialization;

namespace NtmWorkflow.Domain.Dossiers.Council.Acts;

/// <summary>
/// Something that was done in a council session (hành vi của phiên họp Hội đồng). The session is the fold of its acts;
/// an act once written never changes, so a property is only ever added, never renamed.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "act")]
[JsonDerivedType(typeof(SessionConvened), "session-convened")]
[JsonDerivedType(typeof(AgendaChanged), "agenda-changed")]
[JsonDerivedType(typeof(PapersSentOut), "papers-sent-out")]
[JsonDerivedType(typeof(StandInNamed), "stand-in-named")]
[JsonDerivedType(typeof(AttendanceRecorded), "attendance-recorded")]
[JsonDerivedType(typeof(MemberRecused), "member-recused")]
[JsonDerivedType(typeof(MeetingOpened), "meeting-opened")]
[JsonDerivedType(typeof(BallotHandedIn), "ballot-handed-in")]
[JsonDerivedType(typeof(MissingBallotsAccepted), "missing-ballots-accepted")]
[JsonDerivedType(typeof(ItemCounted), "item-counted")]
[JsonDerivedType(typeof(MeetingClosed), "meeting-closed")]
[JsonDerivedType(typeof(SessionLapsed), "session-lapsed")]
[JsonDerivedType(typeof(SessionReconvened), "session-reconvened")]
[JsonDerivedType(typeof(SessionCancelled), "session-cancelled")]
public abstract record SessionAct;
