using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Desk;
using NtmWorkflow.Application.Input;
using NtmWorkflow.Application.Pipeline;
using NtmWorkflow.Application.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.Refusals;
using Act = NtmWorkflow.Application.Access.Act;

namespace NtmWorkflow.Application.Revoke;

/// <summary>Revokes a recognition or keeps it (quyết định thu hồi hoặc giữ công nhận).</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">Version the page was made from, or none.</param>
/// <param name="Revoke">Revoke, or keep.</param>
/// <param name="Number">The decision's number in its year; needed to revoke.</param>
/// <param name="Day">Day of the decision.</param>
/// <param name="Grounds">Why.</param>
public sealed record DecideRevocationCommand(DossierId Dossier, int? Version, bool Revoke, int? Number, DateOnly Day, string Grounds)
    : DossierCommand(Dossier, Version)
{
    /// <inheritdoc/>
    public override Act Act => Act.DecideRevocation;
}

internal sealed class DecideRevocationInput : AbstractValidator<DecideRevocationCommand>
{
    public DecideRevocationInput()
    {
        RuleFor(request => request.Number ?? 0).Between("number", "Số quyết định", 1, 99_999).When(request => request.Revoke);
        RuleFor(request => request.Grounds).Needed("grounds", "căn cứ quyết định");
    }
}

internal sealed class DecideRevocationHandler(DossierDesk desk, ILedger ledger) : IRequestHandler<DecideRevocationCommand, Outcome<ActTaken>>
{
    public Task<Outcome<ActTaken>> Handle(DecideRevocationCommand request, CancellationToken cancellationToken) =>
        desk.TakeAsync(
            request,
            PathTasks.DecideRevocation,
            null,
            async @case =>
            {
                var taken = request is { Revoke: true, Number: { } number }
                    && await ledger.DecisionNumberIsTakenAsync(@case.Dossier.Registration.ProvinceYear, request.Day.Year, number, cancellationToken);
                return StandingSteps.DecideRevocation(
                    @case, new RevocationDecided(request.Revoke, request.Revoke ? request.Number : null, request.Day, request.Grounds), taken);
            },
            cancellationToken);
}
