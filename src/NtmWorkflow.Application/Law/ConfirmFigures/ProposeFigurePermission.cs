using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Law.ConfirmFigures;

/// <summary>Propose to confirm or correct a figure of the rules, or take that back.</summary>
internal sealed class ProposeFigurePermission() : PermissionDefinition(Permission.ProposeFigure)
{
    public override IReadOnlyList<Grant> Grants =>
    [
        To(Role.CoordinationOffice, Relation.OwnProvince),
        To(Role.CentralCoordinationOffice, Relation.NationalRules),
    ];

    public override bool Choosable => true;
}
