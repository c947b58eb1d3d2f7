using MediatR;
using NtmWorkflow.Application.Dossiers.Prepare.KeepEvidence;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.View.ViewDossier;

/// <summary>Asks for a dossier with everything its pages show.</summary>
/// <param name="Dossier">The dossier.</param>
public sealed record ViewDossierQuery(DossierId Dossier) : IRequest<Outcome<DossierView>>, IOnDossier
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ViewDossier;
}

/// <summary>A dossier as its pages show it.</summary>
/// <param name="Case">The dossier with its rules.</param>
/// <param name="Draft">The assessment being written, or as it was last written.</param>
/// <param name="Tasks">Its open tasks with due days.</param>
/// <param name="Possible">What the person may do now.</param>
/// <param name="Below">For a district or province whose set counts recognised units: how they stand on the day of asking.</param>
public sealed record DossierView(
    DossierCase Case, Draft Draft, IReadOnlyList<InboxTask> Tasks, IReadOnlyList<PossibleAct> Possible, IReadOnlyList<UnitsBelow> Below)
{
    /// <summary>Whether the person may do this now.</summary>
    public bool Can(Permission permission) => Possible.Any(possible => possible.Permission == permission);
}

internal sealed class ViewDossierHandler(DossierDesk desk, ReadableDrafts drafts, IReadModels models, UnitsBelowDesk below, ICurrentActor current)
    : IRequestHandler<ViewDossierQuery, Outcome<DossierView>>
{
    public async Task<Outcome<DossierView>> Handle(ViewDossierQuery request, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(request.Dossier, cancellationToken);
        return opened.Succeeded
            ? new DossierView(
                opened.Value,
                await drafts.ReadAsync(opened.Value, cancellationToken),
                await models.TasksOfAsync(request.Dossier, cancellationToken),
                ActsAtTask.For(current.Actor!, opened.Value, current.Delegation),
                await below.CountAsync(opened.Value, cancellationToken))
            : Outcome.Refused<DossierView>(opened.Refusals);
    }
}

/// <summary>Asks for a dossier's ledger (nhật ký hồ sơ).</summary>
/// <param name="Dossier">The dossier.</param>
public sealed record ViewLedgerQuery(DossierId Dossier) : IRequest<Outcome<LedgerView>>, IOnDossier
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ViewLedger;
}

/// <summary>A ledger and whether its chain holds.</summary>
/// <param name="Entries">The entries in order.</param>
/// <param name="Break">Where the chain breaks, or none.</param>
public sealed record LedgerView(IReadOnlyList<LedgerEntry<DossierAct>> Entries, ChainBreak? Break)
{
    private const int PageSize = 25;

    /// <summary>A page of the entries, newest first.</summary>
    /// <param name="number">Number of the page, from 1.</param>
    public Page<LedgerEntry<DossierAct>> Page(int number) => new(
        [.. Entries.Reverse().Skip(Paging.Before(Math.Max(1, number), PageSize)).Take(PageSize)], Math.Max(1, number), PageSize, Entries.Count);
}

internal sealed class ViewLedgerHandler(ILedger ledger) : IRequestHandler<ViewLedgerQuery, Outcome<LedgerView>>
{
    public async Task<Outcome<LedgerView>> Handle(ViewLedgerQuery request, CancellationToken cancellationToken)
    {
        var entries = await ledger.ReadAsync(request.Dossier, cancellationToken);
        return new LedgerView(entries, DossierLedger.Chain.Verify(entries));
    }
}

/// <summary>Asks for a file of a dossier: evidence or a paper.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Hash">SHA-256 of the file.</param>
public sealed record DownloadFileQuery(DossierId Dossier, string Hash) : IRequest<Outcome<DownloadedFile>>, IOnDossier
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ViewDossier;
}

/// <summary>An open file.</summary>
/// <param name="FileName">Name to send it with.</param>
/// <param name="Stored">Its bytes and what they are; the caller closes it.</param>
public sealed record DownloadedFile(string FileName, StoredFile Stored);

internal sealed class DownloadFileHandler(DossierDesk desk, ILedger ledger, ReadableDrafts readable, IEvidenceStore store)
    : IRequestHandler<DownloadFileQuery, Outcome<DownloadedFile>>
{
    public async Task<Outcome<DownloadedFile>> Handle(DownloadFileQuery request, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(request.Dossier, cancellationToken);
        if (!opened.Succeeded)
        {
            return Outcome.Refused<DownloadedFile>(opened.Refusals);
        }

        var entries = await ledger.ReadAsync(request.Dossier, cancellationToken);
        var shelf = await readable.ShelfAsync(opened.Value, cancellationToken);
        // What an act rests on stays readable, whatever was corrected or taken off the shelf since.
        var file = shelf.Files.Select(one => one.File)
            .Concat(entries.SelectMany(entry => ActFiles.Of(entry.Act)))
            .FirstOrDefault(one => one.Hash == request.Hash);
        return file is not null
            ? await store.DownloadAsync(file, cancellationToken)
            : new Refusal(RefusalKind.NotFound, "no-such-file", "Không tìm thấy tệp này trong hồ sơ.", Remedy: "Tải lại trang.");
    }
}
