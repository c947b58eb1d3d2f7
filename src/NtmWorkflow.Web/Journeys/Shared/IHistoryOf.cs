using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;

namespace NtmWorkflow.Web.Journeys.Shared;

/// <summary>What an act of one kind is called in the history of a dossier; found by the act's type.</summary>
/// <typeparam name="TAct">Kind of act.</typeparam>
internal interface IHistoryOf<in TAct>
    where TAct : DossierAct
{
    /// <summary>The words for an act.</summary>
    /// <param name="act">The act.</param>
    /// <param name="case">The case, which names bodies and members.</param>
    ActText Of(TAct act, DossierCase @case);
}
