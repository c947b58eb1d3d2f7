using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Dossiers.Decide.DecideRecognition;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Decisions;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.After.Revoke;

/// <summary>Revokes a recognition or keeps it (quyết định thu hồi hoặc giữ công nhận); what is revoked ends in the same moment.</summary>
/// <param name="Dossier">The dossier of the revocation.</param>
/// <param name="Version">Version the page was made from, or none.</param>
/// <param name="Revoke">Revoke, or keep.</param>
/// <param name="Number">The decision's number in its year; needed to revoke.</param>
/// <param name="Day">Day of the decision.</param>
/// <param name="Grounds">Why.</param>
/// <param name="Wording">What the decision says and who signs it; none: as proposed.</param>
public sealed record DecideRevocationCommand(
    DossierId Dossier, int? Version, bool Revoke, int? Number, DateOnly Day, string Grounds, DecisionWording? Wording = null)
    : DossierCommand(Dossier, Version)
{
    /// <inheritdoc/>
    public override Permission Permission => Permission.DecideRevocation;
}

internal sealed class DecideRevocationInput : AbstractValidator<DecideRevocationCommand>
{
    public DecideRevocationInput()
    {
        RuleFor(request => request.Number ?? 0).IsDecisionNumber().When(request => request.Revoke);
        RuleFor(request => request.Grounds).Needed("grounds", "căn cứ quyết định");
        RuleFor(request => request.Wording!).SetValidator(new DecisionWordingInput()).When(request => request.Wording is not null);
    }
}

internal sealed class DecideRevocationHandler(DossierDesk desk, DecisionDesk decisions, ICurrentActor current)
    : IRequestHandler<DecideRevocationCommand, Outcome<ActTaken>>
{
    public async Task<Outcome<ActTaken>> Handle(DecideRevocationCommand request, CancellationToken cancellationToken)
    {
        Dossier? recognition = null;
        DecisionToIssue? issued = null;
        var taken = await desk.TakeAsync(
            request,
            PathTasks.DecideRevocation,
            null,
            async @case =>
            {
                if (request is not { Revoke: true, Number: { } number })
                {
                    return DecisionSteps.Keep(@case, current.Actor!, request.Day, request.Grounds);
                }

                recognition = await decisions.ConcernedAsync(@case, cancellationToken);
                issued = await decisions.ToIssueAsync(@case, DecisionKind.Revocation, number, request.Day, request.Wording, cancellationToken);
                return DecisionSteps.Revoke(@case, recognition, request.Grounds, issued);
            },
            cancellationToken);
        return taken.Succeeded && recognition is not null
            ? await decisions.EndAsync(taken.Value, [recognition.Id], Ended(request, issued!, taken.Value), cancellationToken)
            : taken;
    }

    private static RecognitionEnded Ended(DecideRevocationCommand request, DecisionToIssue issued, ActTaken taken) => new(
        RecognitionEnd.Revoked, request.Dossier, issued.Symbol, issued.Day, DecisionCode.Of(taken.Hash).ToString());
}
