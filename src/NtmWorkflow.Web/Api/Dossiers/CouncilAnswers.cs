using System.Text.Json;
using NtmWorkflow.Application.Dossiers.Council.HoldCouncilSession;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Council;
using NtmWorkflow.Domain.Dossiers.Council.Acts;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Web.Api.Dossiers;

/// <summary>A council session as programs read it.</summary>
internal sealed record SessionAnswer
{
    /// <summary>The session.</summary>
    public required SessionId Id { get; init; }

    /// <summary>Its version, to send back with an act.</summary>
    public required int Version { get; init; }

    /// <summary>Id of the province year.</summary>
    public required string ProvinceYear { get; init; }

    /// <summary>Its day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>When it begins.</summary>
    public required TimeOnly Time { get; init; }

    /// <summary>Where it meets.</summary>
    public required string Place { get; init; }

    /// <summary>Where it stands.</summary>
    public required SessionState State { get; init; }

    /// <summary>How it votes.</summary>
    public required VotingRule Rule { get; init; }

    /// <summary>The dossiers to vote on.</summary>
    public required IReadOnlyList<AgendaAnswer> Agenda { get; init; }

    /// <summary>Dossiers that left the agenda.</summary>
    public required IReadOnlyList<DroppedItem> Dropped { get; init; }

    /// <summary>The members in office on its day.</summary>
    public required IReadOnlyList<MemberAnswer> Members { get; init; }

    /// <summary>Id of the seat that presides, or none.</summary>
    public required string? Presiding { get; init; }

    /// <summary>Whether the papers went out in time.</summary>
    public required PapersTiming Papers { get; init; }

    /// <summary>Acts the caller may take now.</summary>
    public required IReadOnlyList<string> Possible { get; init; }

    /// <summary>Dossiers on which the caller owes a ballot.</summary>
    public required IReadOnlyList<Guid> Owed { get; init; }

    /// <summary>The session it took the place of, or none.</summary>
    public required SessionId? InsteadOf { get; init; }

    /// <summary>The session that took its place, or none.</summary>
    public required SessionId? ReconvenedAs { get; init; }

    public static SessionAnswer Of(SessionView view)
    {
        var @case = view.Case;
        var session = @case.Session;
        return new()
        {
            Id = session.Id,
            Version = session.Sequence,
            ProvinceYear = session.Convened.ProvinceYear,
            Day = session.Convened.Day,
            Time = session.Convened.Time,
            Place = session.Convened.Place,
            State = session.State,
            Rule = @case.Rule,
            Agenda = [.. session.Agenda.Select(item => AgendaAnswer.Of(view, item))],
            Dropped = session.Dropped,
            Members = [.. @case.Members.Select(member => MemberAnswer.Of(session, member))],
            Presiding = @case.Presiding,
            Papers = view.Papers,
            Possible = [.. view.Possible.Select(act => JsonNamingPolicy.KebabCaseLower.ConvertName($"{act}"))],
            Owed = [.. view.Owed.Select(item => item.Dossier)],
            InsteadOf = session.Convened.InsteadOf,
            ReconvenedAs = session.ReconvenedAs,
        };
    }
}

/// <summary>An item of the agenda.</summary>
/// <param name="Item">The dossier.</param>
/// <param name="HandedIn">Ballots handed in.</param>
/// <param name="CanVote">Members who can vote on it.</param>
/// <param name="Recused">Ids of the seats that take no part in it.</param>
/// <param name="Outcome">How it ended, once it is counted.</param>
/// <param name="Tally">The count.</param>
/// <param name="Ballots">The ballots as they were counted; none where the caller may not see the names on them.</param>
internal sealed record AgendaAnswer(
    AgendaItem Item, int HandedIn, int CanVote, IReadOnlyList<string> Recused, ItemOutcome? Outcome, Tally? Tally, IReadOnlyList<CountedBallot>? Ballots)
{
    public static AgendaAnswer Of(SessionView view, AgendaItem item)
    {
        var @case = view.Case;
        var counted = @case.Session.Counts.GetValueOrDefault(item.Dossier);
        return new(
            item,
            @case.Session.HandedIn(item.Dossier),
            @case.ElectorateOn(item).Present.Count,
            [.. @case.Members.Where(member => @case.Session.IsRecused(member, item)).Select(member => member.Id)],
            counted?.Outcome,
            counted?.Tally,
            @case.Session.IsSecret || view.SeesNames ? counted?.Ballots : null);
    }
}

/// <summary>A member at a session.</summary>
/// <param name="Id">Id of the seat.</param>
/// <param name="Position">Position that holds it.</param>
/// <param name="Seat">The seat.</param>
/// <param name="Votes">Whether it has a vote.</param>
/// <param name="Present">Whether somebody takes it.</param>
/// <param name="StandIn">Who was named to come instead, or none.</param>
internal sealed record MemberAnswer(string Id, string Position, Seat Seat, bool Votes, bool Present, string? StandIn)
{
    public static MemberAnswer Of(CouncilSession session, BoardMember member) => new(
        member.Id, member.Position, member.Seat, member.Votes, session.Present.Contains(member.Id, StringComparer.Ordinal),
        session.StandIns.GetValueOrDefault(member.Id)?.Name);
}

/// <summary>A session's ledger as programs read it; the texts are exactly what was hashed.</summary>
/// <param name="Verified">Whether the chain holds.</param>
/// <param name="Break">Where it breaks, or none.</param>
/// <param name="Entries">The entries in order.</param>
internal sealed record SessionLedgerAnswer(bool Verified, ChainBreak? Break, IReadOnlyList<SessionLedgerLine> Entries)
{
    public static SessionLedgerAnswer Of(SessionLedgerView view) => new(
        view.Break is null,
        view.Break,
        [.. view.Entries.Select(entry => SessionLedgerLine.Of(entry, view.Withheld.Contains(entry.Sequence)))]);
}

/// <summary>One line of a session's ledger.</summary>
/// <param name="Sequence">Its number.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="By">Who.</param>
/// <param name="Withheld">Whether its content is kept back: it names who voted how.</param>
/// <param name="Act">What was done.</param>
/// <param name="Seal">The texts and the hash chain.</param>
internal sealed record SessionLedgerLine(int Sequence, DateTimeOffset At, Actor By, bool Withheld, JsonElement? Act, LedgerSeal Seal)
{
    public static SessionLedgerLine Of(LedgerEntry<SessionAct> entry, bool withheld) => withheld
        ? new(entry.Sequence, entry.At, entry.By, true, null, entry.Seal with { ActText = "" })
        : new(entry.Sequence, entry.At, entry.By, false, JsonSerializer.SerializeToElement(entry.Act, LedgerJson.Options), entry.Seal);
}

/// <summary>What the council concluded on a dossier, as programs read it.</summary>
/// <param name="Outcome">What the dossier's ledger holds of it, or none yet.</param>
/// <param name="Agenda">The session on whose agenda the dossier stands now, or none.</param>
/// <param name="Counted">The count with its ballots, where the caller may see them.</param>
internal sealed record CouncilResultAnswer(CouncilOutcome? Outcome, SessionId? Agenda, ItemCounted? Counted)
{
    public static CouncilResultAnswer Of(CouncilResult result) => new(result.Case.Dossier.Session, result.Agenda, result.Counted);
}
