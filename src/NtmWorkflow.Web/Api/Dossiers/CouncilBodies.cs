using NtmWorkflow.Application.Dossiers.Council.HoldCouncilSession;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Council;
using NtmWorkflow.Domain.Dossiers.Council.Acts;

namespace NtmWorkflow.Web.Api.Dossiers;

// What programs send about council sessions. "Version" is the sequence of the session that the sender last saw; left out, no conflict is looked for.

internal sealed record ConveningBody(
    string? ProvinceYear, DateOnly Day, TimeOnly Time, string? Place, IReadOnlyList<Guid>? Agenda, SessionId? InsteadOf)
{
    public ConveneSessionCommand ToCommand() => new(ProvinceYear ?? "", Day, Time, Place ?? "", Agenda ?? [], InsteadOf);
}

internal sealed record AgendaBody(int? Version, IReadOnlyList<Guid>? Add, IReadOnlyList<Guid>? Drop, string? Reason);

internal sealed record PapersBody(int? Version, DateOnly Day, string? Channel);

internal sealed record StandInBody(int? Version, string? Member, string? Name, string? Position, string? User);

internal sealed record AttendanceBody(int? Version, IReadOnlyList<string>? Present);

internal sealed record SessionNoteBody(int? Version, string? Note);

internal sealed record ConflictBody(IReadOnlyList<Guid>? Items, string? Reason);

internal sealed record BallotsBody(IReadOnlyList<NamedBallot>? Ballots, string? Receipt);

internal sealed record CountingBody(int? Version, IReadOnlyList<Guid>? Items, bool AcceptMissing, IReadOnlyList<IndicatorVerdict>? Verdicts);
