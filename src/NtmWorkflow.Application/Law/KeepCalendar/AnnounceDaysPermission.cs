using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Law.KeepCalendar;

/// <summary>Add days off and swapped working days that were announced.</summary>
internal sealed class AnnounceDaysPermission() : PermissionDefinition(Permission.AnnounceDays)
{
    public override IReadOnlyList<Grant> Grants => [To(Role.CoordinationOffice, Relation.SignedIn)];
}
