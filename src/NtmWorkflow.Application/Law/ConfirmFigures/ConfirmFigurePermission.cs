using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Law.ConfirmFigures;

/// <summary>Confirm or correct a figure of the rules.</summary>
internal sealed class ConfirmFigurePermission() : PermissionDefinition(Permission.ConfirmFigure)
{
    public override IReadOnlyList<Grant> Grants =>
    [
        To(Role.CoordinationOffice, Relation.OwnProvince),
        To(Role.CoordinationOffice, Relation.NationalRules),
    ];

    public override bool Choosable => true;
}
