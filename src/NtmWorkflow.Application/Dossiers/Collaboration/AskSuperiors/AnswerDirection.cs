using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Collaboration.AskSuperiors;

/// <summary>Answers a question of a lower level (cho ý kiến).</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">Version the page was made from, or none.</param>
/// <param name="Number">Number of the question.</param>
/// <param name="Answer">The answer.</param>
public sealed record AnswerDirectionCommand(DossierId Dossier, int? Version, [property: JsonIgnore] int Number, string Answer) : DossierCommand(Dossier, Version)
{
    /// <inheritdoc/>
    public override Permission Permission => Permission.AnswerDirection;
}

/// <summary>Takes a question to a higher level back (rút câu hỏi).</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">Version the page was made from, or none.</param>
/// <param name="Number">Number of the question.</param>
/// <param name="Reason">Why.</param>
public sealed record WithdrawDirectionCommand(DossierId Dossier, int? Version, [property: JsonIgnore] int Number, string Reason) : DossierCommand(Dossier, Version)
{
    /// <inheritdoc/>
    public override Permission Permission => Permission.AskDirection;
}

internal sealed class AnswerDirectionInput : AbstractValidator<AnswerDirectionCommand>
{
    public AnswerDirectionInput()
    {
        RuleFor(request => request.Answer).Needed("answer", "ý kiến trả lời");
    }
}

internal sealed class WithdrawDirectionInput : AbstractValidator<WithdrawDirectionCommand>
{
    public WithdrawDirectionInput()
    {
        RuleFor(request => request.Reason).Needed("reason", "lý do rút câu hỏi");
    }
}

internal sealed class AnswerDirectionHandler(DossierDesk desk, ICurrentActor current)
    : IRequestHandler<AnswerDirectionCommand, Outcome<ActTaken>>, IRequestHandler<WithdrawDirectionCommand, Outcome<ActTaken>>
{
    public Task<Outcome<ActTaken>> Handle(AnswerDirectionCommand request, CancellationToken cancellationToken) => desk.TakeBesideAsync(
        request,
        @case => Task.FromResult(BesideThePath.Answer(@case, current.Actor!, new DirectionGiven(request.Number, request.Answer.Trim()))),
        cancellationToken);

    public Task<Outcome<ActTaken>> Handle(WithdrawDirectionCommand request, CancellationToken cancellationToken) => desk.TakeBesideAsync(
        request,
        @case => Task.FromResult(BesideThePath.Withdraw(@case, current.Actor!, new DirectionWithdrawn(request.Number, request.Reason.Trim()))),
        cancellationToken);
}
