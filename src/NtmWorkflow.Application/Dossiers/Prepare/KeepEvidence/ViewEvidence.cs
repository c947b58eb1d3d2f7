using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Prepare.KeepEvidence;

/// <summary>Asks for every file of a dossier with what it is used for (minh chứng của hồ sơ).</summary>
/// <param name="Dossier">The dossier.</param>
public sealed record ViewEvidenceQuery(DossierId Dossier) : IRequest<Outcome<EvidenceView>>, IOnDossier
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ViewDossier;
}

/// <summary>The shelf as the person may see it.</summary>
/// <param name="Shelf">The files; those taken off only for whoever may put them back.</param>
/// <param name="Limits">How much is taken.</param>
/// <param name="IsOpen">Whether the person may change it now.</param>
/// <param name="OpenSlots">What the person may use a file for now: indicator codes, and papers as <c>paper:{id}</c>.</param>
public sealed record EvidenceView(Shelf Shelf, EvidenceLimits Limits, bool IsOpen, IReadOnlyList<string> OpenSlots);

internal sealed class ViewEvidenceHandler(DossierDesk desk, ReadableDrafts readable, ICurrentActor current, EvidenceLimits limits)
    : IRequestHandler<ViewEvidenceQuery, Outcome<EvidenceView>>
{
    public async Task<Outcome<EvidenceView>> Handle(ViewEvidenceQuery request, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(request.Dossier, cancellationToken);
        if (!opened.Succeeded)
        {
            return Outcome.Refused<EvidenceView>(opened.Refusals);
        }

        var owns = Gatekeeper.Check(Permission.HandInEvidence, current.Actor, Place.Of(opened.Value)) is null;
        var shelf = await readable.ShelfAsync(opened.Value, cancellationToken);
        return new EvidenceView(
            owns && EvidenceSlots.KeepsTheShelf(current.Actor!) ? shelf : new Shelf([.. shelf.Files]),
            limits,
            owns && EvidenceSlots.ShelfClosed(opened.Value, current.Actor!) is null,
            owns ? EvidenceSlots.Open(opened.Value, current.Actor!) : []);
    }
}
