using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Criteria;

namespace NtmWorkflow.Application.Shared.Desk;

/// <summary>What a unit found before is where a new assessment of it starts (điền sẵn từ lần đánh giá trước).</summary>
internal static class FormerFindings
{
    /// <summary>Copies figures and words of an earlier dossier into a draft; nothing where it was measured against another set, or not at all.</summary>
    /// <param name="drafts">The drafts.</param>
    /// <param name="to">The new dossier.</param>
    /// <param name="set">Its set.</param>
    /// <param name="from">The set of the earlier dossier.</param>
    /// <param name="assessment">What was found in it, or none.</param>
    /// <param name="withVerdicts">Whether its verdicts stand until they are changed; else each indicator is judged anew.</param>
    /// <param name="cancellation">Cancels.</param>
    public static async Task CopyAsync(
        this IDrafts drafts, DossierId to, CriteriaSet set, string from, Assessment? assessment, bool withVerdicts, CancellationToken cancellation)
    {
        if (from == set.Id && assessment is { } found)
        {
            var findings = found.Findings.Where(one => set.Find(one.Code) is not null);
            await drafts.SaveAsync(to, [.. findings.Select(one => DraftFinding.Of(one, withVerdicts))], cancellation);
        }
    }
}
