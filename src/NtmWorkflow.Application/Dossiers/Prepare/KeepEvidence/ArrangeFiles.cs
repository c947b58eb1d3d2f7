using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Prepare.KeepEvidence;

/// <summary>A change to one file of the shelf that needs no bytes.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="File">Identity on the shelf.</param>
public abstract record ArrangeFileCommand(DossierId Dossier, Guid File) : IRequest<Outcome<FileArranged>>, IChange, IOnDossier
{
    /// <inheritdoc/>
    public Permission Permission => Permission.HandInEvidence;
}

/// <summary>Uses a file of the shelf for one more indicator or paper.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="File">Identity on the shelf.</param>
/// <param name="Slot">Indicator code, or <c>paper:{id}</c>.</param>
public sealed record AttachFileCommand(DossierId Dossier, Guid File, string Slot) : ArrangeFileCommand(Dossier, File);

/// <summary>No longer uses a file for an indicator or paper; it stays on the shelf.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="File">Identity on the shelf.</param>
/// <param name="Slot">Indicator code, or <c>paper:{id}</c>.</param>
public sealed record DetachFileCommand(DossierId Dossier, Guid File, string Slot) : ArrangeFileCommand(Dossier, File);

/// <summary>Takes a file off the shelf; it can be put back.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="File">Identity on the shelf.</param>
public sealed record RemoveFileCommand(DossierId Dossier, Guid File) : ArrangeFileCommand(Dossier, File);

/// <summary>Puts a file back that was taken off, for what it served then and still may.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="File">Identity on the shelf.</param>
public sealed record PutBackFileCommand(DossierId Dossier, Guid File) : ArrangeFileCommand(Dossier, File);

/// <summary>A file of the shelf as it stands after a change.</summary>
/// <param name="File">Its identity.</param>
/// <param name="IsOnShelf">Whether it is on the shelf.</param>
/// <param name="Slots">What it is used for.</param>
public sealed record FileArranged(Guid File, bool IsOnShelf, IReadOnlyList<string> Slots);
