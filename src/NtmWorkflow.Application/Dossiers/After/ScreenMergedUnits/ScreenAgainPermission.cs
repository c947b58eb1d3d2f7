using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Dossiers.After.ScreenMergedUnits;

/// <summary>Screen one merged unit again that was returned.</summary>
internal sealed class ScreenAgainPermission() : PermissionDefinition(Permission.ScreenAgain), INoNoticesOf<AcceptanceScreened>
{
    public override IReadOnlyList<Grant> Grants => [To(Role.CoordinationOffice, Relation.OwnProvince)];

    public override IReadOnlyList<string> LeadsAt => [PathTasks.Screen];
}
