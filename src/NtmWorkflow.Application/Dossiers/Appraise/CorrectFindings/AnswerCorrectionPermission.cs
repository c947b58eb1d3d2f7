using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Process;

namespace NtmWorkflow.Application.Dossiers.Appraise.CorrectFindings;

/// <summary>Answer a request for correction.</summary>
internal sealed class AnswerCorrectionPermission() : PermissionDefinition(Permission.AnswerCorrection)
{
    public override IReadOnlyList<Grant> Grants => [.. ToEach(Roles.Applicants, Relation.Applicant)];

    public override IEnumerable<OpenTask> AtTasksOfOthers(DossierCase @case, Actor actor) =>
        @case.Dossier.OpenCorrections.Select(open => DossierPath.OpenTaskFor(@case.Dossier, open.Asked.Step, open.Item)!);
}
