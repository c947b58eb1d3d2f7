using System.Reflection;
using NtmWorkflow.Domain.Dossiers.Council;
using NtmWorkflow.Domain.Dossiers.Council.Acts;
using NtmWorkflow.Domain.Ledger;

namespace NtmWorkflow.Application.Shared.Desk;

/// <summary>A notice to one person of a council (thông báo cho thành viên Hội đồng).</summary>
/// <param name="To">Id of the seat, or the name a stand-in signs in with.</param>
/// <param name="Text">The sentence.</param>
public sealed record SessionNotice(string To, string Text);

/// <summary>Who is told what when an act of a council session was taken, as the journey declares it.</summary>
public static class SessionNotices
{
    private static readonly ILookup<Type, Func<SessionAct, SessionCase, IEnumerable<SessionNotice>>> Written =
        Declarations.Of(typeof(ISessionNoticesOf<>)).ToLookup(one => one.Act, one => WriterOf(one.Act, one.By));

    /// <summary>Where a session is found; notices carry it.</summary>
    public static string AddressOf(SessionId session) => $"/hoi-dong/{session.Value}";

    /// <summary>The notices that an act calls for.</summary>
    /// <param name="after">The session after the act.</param>
    /// <param name="entry">The act. Who took it is not told of it.</param>
    public static IReadOnlyList<SessionNotice> For(SessionCase after, LedgerEntry<SessionAct> entry) =>
    [
        .. Written[entry.Act.GetType()].SelectMany(write => write(entry.Act, after))
            .Where(notice => notice.To != entry.By.BoardMember && notice.To != entry.By.User),
    ];

    private static Func<SessionAct, SessionCase, IEnumerable<SessionNotice>> WriterOf(Type act, object writer) =>
        (Func<SessionAct, SessionCase, IEnumerable<SessionNotice>>)typeof(SessionNotices)
            .GetMethod(nameof(Writer), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(act)
            .Invoke(null, [writer])!;

    private static Func<SessionAct, SessionCase, IEnumerable<SessionNotice>> Writer<TAct>(ISessionNoticesOf<TAct> writer)
        where TAct : SessionAct => (act, after) => writer.For((TAct)act, after);
}
