using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;

namespace NtmWorkflow.Application.Dossiers.Prepare.ConsultThePeople;

/// <summary>Record the public consultation.</summary>
internal sealed class HoldConsultationPermission() : PermissionDefinition(Permission.HoldConsultation), INoNoticesOf<ConsultationHeld>
{
    public override IReadOnlyList<Grant> Grants => [.. ToEach(Roles.Applicants, Relation.Applicant)];

    public override IReadOnlyList<string> LeadsAt => [PathTasks.Publish];

    public override bool Choosable => true;
}
