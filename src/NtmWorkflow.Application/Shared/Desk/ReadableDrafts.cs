using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Shared.Desk;

/// <summary>
/// What a person may read of what is being written (bản nháp, cần biết mới được xem): the body that writes it all of it, everybody else
/// what was submitted, and nothing before.
/// </summary>
public sealed class ReadableDrafts(IDrafts drafts, IEvidenceShelf shelves, ICurrentActor current)
{
    /// <summary>The draft as the person may read it.</summary>
    public async Task<Draft> ReadAsync(DossierCase @case, CancellationToken cancellation)
    {
        var draft = await drafts.ReadAsync(@case.Dossier.Id, cancellation);
        if (IsOfTheirBody(@case))
        {
            return draft;
        }

        var findings = @case.Dossier.Submission?.Assessment.Findings ?? [];
        return new([.. findings.Select(one => DraftFinding.Of(one, withVerdict: true))], [.. draft.Files.Where(Readable(@case.Dossier))]);
    }

    /// <summary>The shelf as the person may read it; the inspection team also sees its own photos.</summary>
    public async Task<Shelf> ShelfAsync(DossierCase @case, CancellationToken cancellation)
    {
        var shelf = await shelves.ReadAsync(@case.Dossier.Id, cancellation);
        if (IsOfTheirBody(@case))
        {
            return shelf;
        }

        var readable = Readable(@case.Dossier);
        return new([.. shelf.Files.Where(file => file.Slots.DefaultIfEmpty("").Any(slot => readable(new(file.Id, slot, file.File))))]);
    }

    /// <summary>Whether the person's body is the one that writes.</summary>
    public bool IsOfTheirBody(DossierCase @case) =>
        current.Actor is { } actor
        && (@case.Rules.Province.Province.CommitteeOf(@case.Dossier.Registration.Unit)?.Id.Committee == actor.Organisation
            || Gatekeeper.Check(Permission.EditAssessment, actor, Place.Of(@case)) is null
            || (actor.Role != Role.InspectionTeam && Gatekeeper.Check(Permission.HandInEvidence, actor, Place.Of(@case)) is null));

    /// <summary>Which files are no longer a draft, or the person's own.</summary>
    private Func<DraftFile, bool> Readable(Dossier dossier)
    {
        var submitted = SubmittedFiles(dossier).Select(file => file.Hash).ToHashSet(StringComparer.Ordinal);
        var isTeam = current.Actor?.Role == Role.InspectionTeam;
        return one => submitted.Contains(one.File.Hash) || (isTeam && one.Slot == Draft.FieldReportSlot);
    }

    private static IEnumerable<EvidenceFile> SubmittedFiles(Dossier dossier) => dossier.Submission is { } submission
        ? submission.Assessment.Findings.SelectMany(finding => finding.Evidence).Concat(submission.Papers.Select(paper => paper.File))
        : [];
}
