namespace NtmWorkflow.Domain.Dossiers.Council.Acts;

/// <summary>The secretary convened the council (triệu tập phiên họp).</summary>
/// <param name="ProvinceYear">Id of the province year whose council meets.</param>
/// <param name="Council">Id of the council among the organisations.</param>
/// <param name="Day">Day of the session.</param>
/// <param name="Time">When it begins, in Việt Nam.</param>
/// <param name="Place">Where it meets.</param>
/// <param name="Agenda">The dossiers to vote on.</param>
/// <param name="InsteadOf">The session that lapsed or was cancelled and that this one takes the place of, or none.</param>
public sealed record SessionConvened(
    ProvinceYearId ProvinceYear, OrganisationId Council, DateOnly Day, TimeOnly Time, string Place, IReadOnlyList<AgendaItem> Agenda, SessionId? InsteadOf = null) : SessionAct;

/// <summary>Dossiers were put on the agenda or left it (thay đổi chương trình họp).</summary>
/// <param name="Added">What was put on it.</param>
/// <param name="Dropped">Dossiers that left it.</param>
/// <param name="Reason">Why they left; none where nothing did.</param>
public sealed record AgendaChanged(IReadOnlyList<AgendaItem> Added, IReadOnlyList<Guid> Dropped, string? Reason = null) : SessionAct;

/// <summary>The papers went out to the members (gửi tài liệu họp).</summary>
/// <param name="Day">The day they went out.</param>
/// <param name="Channel">How.</param>
public sealed record PapersSentOut(DateOnly Day, string Channel) : SessionAct;

/// <summary>Somebody was named to come in a member's place (cử người dự thay).</summary>
/// <param name="Member">Id of the seat.</param>
/// <param name="Name">Name of the stand-in.</param>
/// <param name="Position">The stand-in's position.</param>
/// <param name="User">Name the stand-in signs in with, or none where stand-ins do not vote.</param>
public sealed record StandInNamed(string Member, string Name, string Position, string? User = null) : SessionAct;

/// <summary>Who is there (điểm danh); the last list stands.</summary>
/// <param name="Present">Ids of the seats that are taken, by the member or by a stand-in.</param>
public sealed record AttendanceRecorded(IReadOnlyList<string> Present) : SessionAct;

/// <summary>The session could not be held for want of its quorum (phiên họp không thành).</summary>
/// <param name="InOffice">Members in office who have a vote.</param>
/// <param name="Present">Of them, present.</param>
/// <param name="Note">The secretary's words, or none.</param>
public sealed record SessionLapsed(int InOffice, int Present, string? Note = null) : SessionAct;

/// <summary>Another session took the place of this one (triệu tập lại).</summary>
/// <param name="As">That session.</param>
public sealed record SessionReconvened(SessionId As) : SessionAct;

/// <summary>The session was called off before it was opened (hủy phiên họp).</summary>
/// <param name="Reason">Why.</param>
public sealed record SessionCancelled(string Reason) : SessionAct;
