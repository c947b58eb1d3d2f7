using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Dossiers.Prepare.AssessIndicators;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Appraise.CorrectFindings;

/// <summary>
/// Answers a request for correction (trả lời yêu cầu chỉnh sửa) with the findings of the indicators asked about as they
/// now stand in the draft, and their evidence.
/// </summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">Version the page was made from, or none.</param>
/// <param name="Number">Number of the request.</param>
/// <param name="Text">What was done.</param>
/// <param name="Findings">Findings typed with the answer, written into the draft before it; none: the draft answers as it stands.</param>
public sealed record AnswerCorrectionCommand(
    DossierId Dossier, int? Version, [property: JsonIgnore] int Number, string Text, [property: JsonIgnore] IReadOnlyList<DraftFinding>? Findings = null)
    : DossierCommand(Dossier, Version)
{
    /// <inheritdoc/>
    public override Permission Permission => Permission.AnswerCorrection;
}

internal sealed class AnswerCorrectionInput : AbstractValidator<AnswerCorrectionCommand>
{
    public AnswerCorrectionInput()
    {
        RuleFor(request => request.Text).Needed("text", "nội dung trả lời");
        RuleForEach(request => request.Findings).SetValidator(new DraftFindingInput());
    }
}

internal sealed class AnswerCorrectionHandler(DossierDesk desk, IDrafts drafts, IRequestHandler<SaveFindingsCommand, Outcome<FindingsSaved>> saving)
    : IRequestHandler<AnswerCorrectionCommand, Outcome<ActTaken>>
{
    public async Task<Outcome<ActTaken>> Handle(AnswerCorrectionCommand request, CancellationToken cancellationToken)
    {
        if (request.Findings is { } typed)
        {
            var saved = await saving.Handle(new SaveFindingsCommand(request.Dossier, typed), cancellationToken);
            if (!saved.Succeeded)
            {
                return Outcome.Refused<ActTaken>(saved.Refusals);
            }
        }

        return await desk.TakeBesideAsync(
            request,
            async @case => CorrectionSteps.Answer(
                @case, request.Number, request.Text, Asked(@case, request.Number, (await drafts.ReadAsync(request.Dossier, cancellationToken)).ToAssessment())),
            cancellationToken);
    }

    private static List<IndicatorFinding> Asked(DossierCase @case, int number, Assessment draft) =>
    [
        .. (@case.Dossier.OpenCorrections.FirstOrDefault(one => one.Number == number)?.Asked.Indicators ?? [])
            .Select(draft.For).OfType<IndicatorFinding>(),
    ];
}
