using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;

namespace NtmWorkflow.Application.Dossiers.Prepare.ConsultThePeople;

/// <summary>Record the public consultation.</summary>
internal sealed class HoldConsultationPermission() : PermissionDefinition(Permission.HoldConsultation)
{
    public override IReadOnlyList<Grant> Grants => [.. ToEach(Roles.Applicants, Relation.Applicant)];

    public override IReadOnlyList<string> LeadsAt => [PathTasks.Publish];

    public override bool Choosable => true;
}
