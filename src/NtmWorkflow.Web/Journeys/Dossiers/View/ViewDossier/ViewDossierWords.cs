using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.View.ViewDossier;

/// <summary>Look at a dossier with its assessment and evidence.</summary>
internal sealed class ViewDossierWords() : ActWords(
    Permission.ViewDossier, "/ho-so/{0}", "Xem hồ sơ");
