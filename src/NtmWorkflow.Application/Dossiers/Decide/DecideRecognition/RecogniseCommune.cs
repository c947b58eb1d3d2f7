using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Decisions;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Decide.DecideRecognition;

/// <summary>Recognises the unit (quyết định công nhận).</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">Version the page was made from, or none.</param>
/// <param name="Number">The decision's number in its year.</param>
/// <param name="Day">Day of the decision.</param>
/// <param name="Wording">What it says and who signs it; none: as proposed.</param>
public sealed record RecogniseCommuneCommand(DossierId Dossier, int? Version, int Number, DateOnly Day, DecisionWording? Wording = null)
    : DossierCommand(Dossier, Version)
{
    /// <summary>Highest number that a decision may have in a year.</summary>
    public const int HighestNumber = 99_999;

    /// <inheritdoc/>
    public override Permission Permission => Permission.RecogniseCommune;
}

internal sealed class RecogniseCommuneInput : AbstractValidator<RecogniseCommuneCommand>
{
    public RecogniseCommuneInput()
    {
        RuleFor(request => request.Number).IsDecisionNumber();
        RuleFor(request => request.Wording!).SetValidator(new DecisionWordingInput()).When(request => request.Wording is not null);
    }
}

/// <summary>Input rules that all decisions share.</summary>
internal static class DecisionInput
{
    public static IRuleBuilderOptions<T, int> IsDecisionNumber<T>(this IRuleBuilder<T, int> rule) =>
        rule.Between("number", "Số quyết định", 1, RecogniseCommuneCommand.HighestNumber);
}

internal sealed class RecogniseCommuneHandler(DossierDesk desk, DecisionDesk decisions) : IRequestHandler<RecogniseCommuneCommand, Outcome<ActTaken>>
{
    public Task<Outcome<ActTaken>> Handle(RecogniseCommuneCommand request, CancellationToken cancellationToken) =>
        desk.TakeAsync(
            request,
            PathTasks.Decide,
            null,
            async @case => DecisionSteps.Recognise(@case, await decisions.ToIssueAsync(
                @case, DecisionKind.Recognition, request.Number, request.Day, request.Wording, cancellationToken)),
            cancellationToken);
}
