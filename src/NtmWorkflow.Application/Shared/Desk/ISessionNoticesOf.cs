using NtmWorkflow.Domain.Dossiers.Council;
using NtmWorkflow.Domain.Dossiers.Council.Acts;

namespace NtmWorkflow.Application.Shared.Desk;

/// <summary>Who is told what when an act of one kind was taken in a council session; stands beside what takes it and is found by its type.</summary>
/// <typeparam name="TAct">Kind of act.</typeparam>
internal interface ISessionNoticesOf<in TAct>
    where TAct : SessionAct
{
    /// <summary>The notices that the act calls for.</summary>
    /// <param name="act">The act.</param>
    /// <param name="after">The session after it.</param>
    IEnumerable<SessionNotice> For(TAct act, SessionCase after);
}
