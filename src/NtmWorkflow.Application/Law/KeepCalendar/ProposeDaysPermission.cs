using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Law.KeepCalendar;

/// <summary>Propose days off and swapped working days that were announced, or take that back. The calendar is the whole country's.</summary>
internal sealed class ProposeDaysPermission() : PermissionDefinition(Permission.ProposeDays)
{
    public override IReadOnlyList<Grant> Grants => [To(Role.CentralCoordinationOffice, Relation.SignedIn)];

    public override bool Choosable => true;
}
