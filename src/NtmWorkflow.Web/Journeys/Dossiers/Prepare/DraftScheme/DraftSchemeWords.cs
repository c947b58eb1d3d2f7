using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Prepare.DraftScheme;

/// <summary>Hand in a commune's scheme.</summary>
internal sealed class DraftSchemeWords() : ActWords(
    Permission.DraftScheme, "/ho-so/{0}/de-an", "Trình Đề án", "Đã trình Đề án.", "trinh-de-an"), IHistoryOf<SchemeDrafted>
{
    public ActText Of(SchemeDrafted act, DossierCase @case) => new("Trình Đề án", $"{act.Title}. {act.Summary}");
}
