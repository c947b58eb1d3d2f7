using NtmWorkflow.Application.Shared.Access;

namespace NtmWorkflow.Application.Dossiers.View.ViewDossier;

/// <summary>Look at a dossier's ledger.</summary>
internal sealed class ViewLedgerPermission() : PermissionDefinition(Permission.ViewLedger)
{
    public override IReadOnlyList<Grant> Grants => [.. ToReaders()];
}
