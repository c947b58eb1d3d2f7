using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Reporting.OweReports;

/// <summary>See what files of the rules that were edited by hand would change in what is owed.</summary>
internal sealed class PreviewDutiesPermission() : PermissionDefinition(Permission.PreviewDuties)
{
    public override IReadOnlyList<Grant> Grants => [To(Role.CoordinationOffice, Relation.SignedIn), To(Role.Administrator, Relation.SignedIn)];
}
