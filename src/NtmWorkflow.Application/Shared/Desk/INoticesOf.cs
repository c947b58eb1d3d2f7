using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers.Acts;

namespace NtmWorkflow.Application.Shared.Desk;

/// <summary>Who is told what when an act of one kind was recorded; stands beside what records it and is found by its type.</summary>
/// <typeparam name="TAct">Kind of act; <see cref="DossierAct"/> for what any act may bring about.</typeparam>
internal interface INoticesOf<in TAct>
    where TAct : DossierAct
{
    /// <summary>The notices that the act calls for.</summary>
    /// <param name="act">The act.</param>
    /// <param name="recorded">The act with the dossier before and after it.</param>
    /// <param name="unit">The unit as a sentence names it.</param>
    IEnumerable<NoticeToSend> For(TAct act, RecordedAct recorded, string unit);
}
