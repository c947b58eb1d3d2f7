using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.After.Revoke;

/// <summary>Asks what the revocation formula says of a revocation's assessment.</summary>
/// <param name="Dossier">The dossier of the revocation.</param>
public sealed record ViewRevocationGroundsQuery(DossierId Dossier) : IRequest<Outcome<RevocationGrounds>>, IOnDossier
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ViewDossier;
}

/// <summary>The formula applied to the assessment that stands.</summary>
/// <param name="Watch">What it says; none where nothing is assessed yet or no formula is known.</param>
/// <param name="RevokedUnitsPercent">For a district: share of its communes revoked, in percent, cut to two places.</param>
public sealed record RevocationGrounds(RevocationWatch? Watch, decimal? RevokedUnitsPercent);

internal sealed class ViewRevocationGroundsHandler(DossierDesk desk, UnitsBelowDesk below)
    : IRequestHandler<ViewRevocationGroundsQuery, Outcome<RevocationGrounds>>
{
    public async Task<Outcome<RevocationGrounds>> Handle(ViewRevocationGroundsQuery request, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(request.Dossier, cancellationToken);
        if (!opened.Succeeded)
        {
            return Outcome.Refused<RevocationGrounds>(opened.Refusals);
        }

        var @case = opened.Value;
        var revoked = await below.RevokedShareAsync(@case.Rules, @case.Dossier.Registration.Unit, @case.Today, cancellationToken);
        return new RevocationGrounds(
            @case.Dossier.Assessed is { } assessed ? ReviewSteps.Watch(@case, assessed.Assessment, revoked) : null, revoked?.Percent);
    }
}
