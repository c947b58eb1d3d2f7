using System.Collections.Immutable;
using NtmWorkflow.Domain.Dossiers.Council.Acts;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Domain.Dossiers.Council;

/// <summary>Where a session stands.</summary>
public enum SessionState
{
    /// <summary>Convened, not opened yet (đang chuẩn bị).</summary>
    Preparing,

    /// <summary>Opened, not closed yet (đang họp).</summary>
    Open,

    /// <summary>Closed with its results (đã kết thúc).</summary>
    Closed,

    /// <summary>Not held for want of its quorum (không đủ thành viên).</summary>
    Lapsed,

    /// <summary>Called off (đã hủy).</summary>
    Cancelled,
}

/// <summary>
/// A session of the appraisal council (phiên họp Hội đồng thẩm định): the fold of the acts in its own ledger.
/// It holds what the acts say and decides nothing; the steps beside it decide.
/// </summary>
public sealed record CouncilSession
{
    private ImmutableDictionary<string, ImmutableHashSet<Guid>> _handedIn = ImmutableDictionary.Create<string, ImmutableHashSet<Guid>>(StringComparer.Ordinal);
    private ImmutableSortedDictionary<string, Actor> _voters = ImmutableSortedDictionary.Create<string, Actor>(StringComparer.Ordinal);
    private ImmutableDictionary<string, ImmutableHashSet<Guid>> _declared = ImmutableDictionary.Create<string, ImmutableHashSet<Guid>>(StringComparer.Ordinal);
    private ImmutableDictionary<string, StandInNamed> _standIns = ImmutableDictionary.Create<string, StandInNamed>(StringComparer.Ordinal);
    private ImmutableDictionary<Guid, ItemCounted> _counts = ImmutableDictionary<Guid, ItemCounted>.Empty;
    private ImmutableDictionary<Guid, Stamp> _accepted = ImmutableDictionary<Guid, Stamp>.Empty;
    private ImmutableDictionary<Guid, AgendaItem> _items;
    private ImmutableDictionary<Guid, ImmutableList<CountedBallot>> _named = ImmutableDictionary<Guid, ImmutableList<CountedBallot>>.Empty;

    private CouncilSession(SessionId id, SessionConvened convened, Stamp stamp)
    {
        Id = id;
        Convened = convened;
        ConvenedStamp = stamp;
        Agenda = [.. convened.Agenda];
        _items = Agenda.ToImmutableDictionary(item => item.Dossier);
    }

    /// <summary>Identity.</summary>
    public SessionId Id { get; }

    /// <summary>When, where and of what it was convened.</summary>
    public SessionConvened Convened { get; }

    /// <summary>Who convened it and when.</summary>
    public Stamp ConvenedStamp { get; }

    /// <summary>Number of the last act; the version a page was made from.</summary>
    public int Sequence { get; private init; }

    /// <summary>Hash of the last act.</summary>
    public string HeadHash { get; private init; } = LedgerHead.Genesis;

    /// <summary>When the last act was taken.</summary>
    public DateTimeOffset HeadAt { get; private init; }

    /// <summary>Where its ledger ends.</summary>
    public LedgerHead Head => new(Id.Value, Sequence, HeadHash, HeadAt);

    /// <summary>Where it stands.</summary>
    public SessionState State { get; private init; }

    /// <summary>The dossiers to vote on, in order.</summary>
    public IReadOnlyList<AgendaItem> Agenda { get; private init; }

    /// <summary>Dossiers that left the agenda.</summary>
    public ImmutableList<DroppedItem> Dropped { get; private init; } = [];

    /// <summary>The last sending of papers.</summary>
    public PapersSentOut? Papers { get; private init; }

    /// <summary>Ids of the seats that are taken.</summary>
    public IReadOnlyList<string> Present { get; private init; } = [];

    /// <summary>Whether the members present were written down.</summary>
    public bool IsAttended { get; private init; }

    /// <summary>Stand-ins by seat.</summary>
    public IReadOnlyDictionary<string, StandInNamed> StandIns => _standIns;

    /// <summary>What members declared that they take no part in.</summary>
    public ImmutableList<MemberRecused> Recusals { get; private init; } = [];

    /// <summary>How it was opened.</summary>
    public MeetingOpened? Opened { get; private init; }

    /// <summary>When it was opened, and by whom.</summary>
    public Stamp? OpenedStamp { get; private init; }

    /// <summary>The counts by dossier.</summary>
    public IReadOnlyDictionary<Guid, ItemCounted> Counts => _counts;

    /// <summary>How it was closed.</summary>
    public MeetingClosed? Closed { get; private init; }

    /// <summary>When it was closed, lapsed or was cancelled, and by whom.</summary>
    public Stamp? EndStamp { get; private init; }

    /// <summary>Why it lapsed.</summary>
    public SessionLapsed? Lapsed { get; private init; }

    /// <summary>Why it was cancelled.</summary>
    public SessionCancelled? Cancelled { get; private init; }

    /// <summary>The session that took its place.</summary>
    public SessionId? ReconvenedAs { get; private init; }

    /// <summary>Whether the vote is secret; known once it is opened.</summary>
    public bool IsSecret => Opened?.Rule.Ballot?.Value == BallotKind.Secret;

    /// <summary>Folds a ledger in order.</summary>
    /// <exception cref="InvalidOperationException">The ledger is empty or does not begin with the convening.</exception>
    public static CouncilSession Fold(IEnumerable<LedgerEntry<SessionAct>> entries)
    {
        CouncilSession? session = null;
        foreach (var entry in entries)
        {
            session = session is null ? Begin(entry) : session.Apply(entry);
        }

        return session ?? throw new InvalidOperationException("A session has at least its convening.");
    }

    /// <summary>The session that its first act begins.</summary>
    public static CouncilSession Begin(LedgerEntry<SessionAct> entry) => entry.Act is SessionConvened convened
        ? Begin(entry.Session, convened, entry.Stamp) with { Sequence = entry.Sequence, HeadHash = entry.Seal.Hash, HeadAt = entry.At }
        : throw new InvalidOperationException("A session's ledger begins with the convening.");

    /// <summary>The session after one more act.</summary>
    public CouncilSession Apply(LedgerEntry<SessionAct> entry) =>
        Take(entry.Act, entry.Stamp) with { Sequence = entry.Sequence, HeadHash = entry.Seal.Hash, HeadAt = entry.At };

    /// <summary>The item of a dossier, or none when it does not stand on the agenda.</summary>
    public AgendaItem? Item(Guid dossier) => _items.GetValueOrDefault(dossier);

    /// <summary>The ballots of an open vote on a dossier, with the seats that gave them, in the order they came.</summary>
    public IReadOnlyList<CountedBallot> NamedBallots(Guid dossier) => _named.GetValueOrDefault(dossier, []);

    /// <summary>Whether the member handed in a ballot on the dossier.</summary>
    public bool HasHandedIn(string member, Guid dossier) => _handedIn.TryGetValue(member, out var items) && items.Contains(dossier);

    /// <summary>Who handed in a ballot on the dossier, in the order of their seats; that they did is no secret.</summary>
    public IReadOnlyList<Actor> VotersOn(Guid dossier) => [.. _voters.Where(one => HasHandedIn(one.Key, dossier)).Select(one => one.Value)];

    /// <summary>Who handed in ballots for a seat; none where nobody did.</summary>
    public Actor? VoterOf(string seat) => _voters.GetValueOrDefault(seat);

    /// <summary>How many handed in a ballot on the dossier.</summary>
    public int HandedIn(Guid dossier) => _handedIn.Values.Count(items => items.Contains(dossier));

    /// <summary>Who agreed, and when, that the dossier is counted without the ballots that are missing; none where nobody did.</summary>
    public Stamp? MissingAccepted(Guid dossier) => _accepted.GetValueOrDefault(dossier);

    /// <summary>Whether the member takes no part in the item, by rule or by declaration.</summary>
    public bool IsRecused(BoardMember member, AgendaItem item) =>
        item.Concerns(member) || (_declared.TryGetValue(member.Id, out var items) && items.Contains(item.Dossier));

    internal static CouncilSession Begin(SessionId id, SessionConvened convened, Stamp stamp) => new(id, convened, stamp) { Sequence = 1 };

    internal CouncilSession Take(SessionAct act, Stamp stamp) => act switch
    {
        AgendaChanged changed => Change(changed),
        PapersSentOut papers => this with { Papers = papers },
        StandInNamed standIn => this with { _standIns = _standIns.SetItem(standIn.Member, standIn) },
        AttendanceRecorded attendance => this with { Present = attendance.Present, IsAttended = true },
        MemberRecused recused => this with { Recusals = Recusals.Add(recused), _declared = Put(_declared, recused.Member, recused.Items) },
        MeetingOpened opened => this with { Opened = opened, OpenedStamp = stamp, Present = opened.Present, State = SessionState.Open },
        BallotHandedIn ballot => this with
        {
            _handedIn = Put(_handedIn, ballot.Member, ballot.Items),
            _voters = _voters.SetItem(ballot.Member, stamp.By),
            _named = (ballot.Ballots ?? []).Aggregate(_named, (named, one) => named.SetItem(
                one.Dossier, named.GetValueOrDefault(one.Dossier, []).Add(new(one.Choice, one.Opinion, Member: ballot.Member)))),
        },
        MissingBallotsAccepted accepted => this with { _accepted = _accepted.SetItems(accepted.Items.Select(item => KeyValuePair.Create(item, stamp))) },
        ItemCounted counted => this with { _counts = _counts.SetItem(counted.Dossier, counted) },
        MeetingClosed closed => this with { Closed = closed, EndStamp = stamp, State = SessionState.Closed },
        SessionLapsed lapsed => this with { Lapsed = lapsed, EndStamp = stamp, State = SessionState.Lapsed },
        SessionCancelled cancelled => this with { Cancelled = cancelled, EndStamp = stamp, State = SessionState.Cancelled },
        SessionReconvened reconvened => this with { ReconvenedAs = reconvened.As },
        _ => throw new InvalidOperationException($"A session that was convened takes no {act.GetType().Name}."),
    };

    private CouncilSession Change(AgendaChanged changed) => this with
    {
        Agenda = [.. Agenda.Where(item => !changed.Dropped.Contains(item.Dossier)), .. changed.Added],
        _items = _items.RemoveRange(changed.Dropped).AddRange(changed.Added.Select(item => KeyValuePair.Create(item.Dossier, item))),
        Dropped = Dropped.AddRange(Agenda
            .Where(item => changed.Dropped.Contains(item.Dossier))
            .Select(item => new DroppedItem(item, changed.Reason ?? ""))),
    };

    private static ImmutableDictionary<string, ImmutableHashSet<Guid>> Put(
        ImmutableDictionary<string, ImmutableHashSet<Guid>> map, string member, IReadOnlyList<Guid> items) =>
        map.SetItem(member, map.GetValueOrDefault(member, []).Union(items));
}
