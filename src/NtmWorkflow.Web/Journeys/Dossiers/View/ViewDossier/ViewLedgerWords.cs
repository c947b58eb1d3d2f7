using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.View.ViewDossier;

/// <summary>Look at a dossier's ledger.</summary>
internal sealed class ViewLedgerWords() : ActWords(
    Permission.ViewLedger, "/ho-so/{0}/nhat-ky", "Xem nhật ký hồ sơ");
