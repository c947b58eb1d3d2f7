using System.Globalization;
using System.Text.Json;
using NtmWorkflow.Domain.Dossiers.Council.Acts;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Domain.Dossiers.Council;

/// <summary>One line of a session's ledger (dòng sổ cái phiên họp).</summary>
/// <param name="Session">The session.</param>
/// <param name="Sequence">Number in the session, from 1 without gaps: its optimistic lock.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="By">Who.</param>
/// <param name="Act">What was done.</param>
/// <param name="Seal">The texts and the hash chain.</param>
public sealed record SessionEntry(SessionId Session, int Sequence, DateTimeOffset At, Actor By, SessionAct Act, ChainSeal Seal) : IChained
{
    string IChained.PreviousHash => Seal.PreviousHash;

    string IChained.Hash => Seal.Hash;

    IEnumerable<string> IChained.Content => SessionChain.Content(Session, Sequence, At, Seal.ByText, Seal.ActText);
}

/// <summary>Seals and verifies a session's ledger, by the same hashing as a dossier's (chuỗi băm sổ phiên họp).</summary>
public static class SessionChain
{
    /// <summary>Seals the entry that follows another.</summary>
    /// <param name="session">The session.</param>
    /// <param name="last">Number of the last entry; 0 for the first one.</param>
    /// <param name="previousHash">Hash of the last entry.</param>
    /// <param name="at">When; kept to the microsecond.</param>
    /// <param name="by">Who.</param>
    /// <param name="act">What was done.</param>
    public static SessionEntry Seal(SessionId session, int last, string previousHash, DateTimeOffset at, Actor by, SessionAct act)
    {
        var moment = ChainHash.WholeMicroseconds(at);
        var byText = JsonSerializer.Serialize(by, LedgerJson.Options);
        var actText = JsonSerializer.Serialize(act, LedgerJson.Options);
        var hash = Chain.Hash(Content(session, last + 1, moment, byText, actText), previousHash);
        return new(session, last + 1, moment, by, act, new(byText, actText, previousHash, hash));
    }

    /// <summary>Reads an entry back from its stored texts.</summary>
    public static SessionEntry Open(SessionId session, int sequence, DateTimeOffset at, ChainSeal seal) => new(
        session,
        sequence,
        at,
        JsonSerializer.Deserialize<Actor>(seal.ByText, LedgerJson.Options)!,
        JsonSerializer.Deserialize<SessionAct>(seal.ActText, LedgerJson.Options)!,
        seal);

    /// <summary>Verifies a whole ledger in order; none when it holds.</summary>
    public static ChainBreak? Verify(IEnumerable<SessionEntry> entries) => Chain.Verify(entries);

    /// <summary>What the hash of an entry covers besides the hash before it.</summary>
    internal static IEnumerable<string> Content(SessionId session, int sequence, DateTimeOffset at, string byText, string actText) =>
        [session.ToString(), sequence.ToString(CultureInfo.InvariantCulture), ChainHash.Text(at), byText, actText];
}
