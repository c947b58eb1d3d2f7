using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Desk;
using NtmWorkflow.Application.Input;
using NtmWorkflow.Application.Pipeline;
using NtmWorkflow.Application.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.Refusals;
using Act = NtmWorkflow.Application.Access.Act;

namespace NtmWorkflow.Application.DecideRecognition;

/// <summary>Recognises the commune (quyết định công nhận).</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">Version the page was made from, or none.</param>
/// <param name="Number">The decision's number in its year.</param>
/// <param name="Day">Day of the decision.</param>
public sealed record RecogniseCommuneCommand(DossierId Dossier, int? Version, int Number, DateOnly Day)
    : DossierCommand(Dossier, Version)
{
    /// <inheritdoc/>
    public override Act Act => Act.RecogniseCommune;
}

internal sealed class RecogniseCommuneInput : AbstractValidator<RecogniseCommuneCommand>
{
    public RecogniseCommuneInput()
    {
        RuleFor(request => request.Number).Between("number", "Số quyết định", 1, 99_999);
    }
}

internal sealed class RecogniseCommuneHandler(DossierDesk desk, ILedger ledger) : IRequestHandler<RecogniseCommuneCommand, Outcome<ActTaken>>
{
    public Task<Outcome<ActTaken>> Handle(RecogniseCommuneCommand request, CancellationToken cancellationToken) =>
        desk.TakeAsync(
            request,
            PathTasks.Decide,
            null,
            async @case =>
            {
                var taken = await ledger.DecisionNumberIsTakenAsync(
                    @case.Dossier.Registration.ProvinceYear, request.Day.Year, request.Number, cancellationToken);
                return CouncilSteps.Recognise(@case, request.Number, request.Day, taken);
            },
            cancellationToken);
}
