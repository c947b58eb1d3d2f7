using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Law.ConfirmFigures;

/// <summary>Look at the figures of the rules, their status and their ledger.</summary>
internal sealed class ViewFiguresPermission() : PermissionDefinition(Permission.ViewFigures)
{
    public override IReadOnlyList<Grant> Grants =>
    [
        To(Role.CoordinationOffice, Relation.OwnProvince),
        To(Role.CoordinationOffice, Relation.NationalRules),
        To(Role.Chairman, Relation.OwnProvince),
        To(Role.CentralCoordinationOffice, Relation.NationalRules),
        To(Role.Administrator, Relation.SignedIn),
    ];
}
