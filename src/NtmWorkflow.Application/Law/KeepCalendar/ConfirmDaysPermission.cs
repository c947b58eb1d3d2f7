using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Law.KeepCalendar;

/// <summary>Confirm or refuse days off and swapped working days that another person proposed.</summary>
internal sealed class ConfirmDaysPermission() : PermissionDefinition(Permission.ConfirmDays)
{
    public override IReadOnlyList<Grant> Grants => [To(Role.CentralCoordinationOffice, Relation.SignedIn)];

    public override string? NeverDelegated => "Người thứ hai tự mình xác nhận hoặc từ chối thay đổi quy định, không làm thay người khác.";

    public override bool AsksForProof => true;
}
