using NtmWorkflow.Application.Shared.Access;

namespace NtmWorkflow.Application.Law.KeepCalendar;

/// <summary>Look at the working calendar.</summary>
internal sealed class ViewCalendarPermission() : PermissionDefinition(Permission.ViewCalendar)
{
    public override IReadOnlyList<Grant> Grants => [.. ToEach(Roles.OfficialsAndCentre, Relation.SignedIn)];
}
