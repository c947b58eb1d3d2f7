using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Law.ConfirmFigures;

/// <summary>Confirm or refuse what another person proposed on a figure of the rules.</summary>
internal sealed class ConfirmFigurePermission() : PermissionDefinition(Permission.ConfirmFigure)
{
    public override IReadOnlyList<Grant> Grants =>
    [
        To(Role.CoordinationOffice, Relation.OwnProvince),
        To(Role.Chairman, Relation.OwnProvince),
        To(Role.CentralCoordinationOffice, Relation.NationalRules),
    ];

    public override string? NeverDelegated => "Người thứ hai tự mình xác nhận hoặc từ chối thay đổi quy định, không làm thay người khác.";

    public override bool AsksForProof => true;
}
