using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law.Criteria;

namespace NtmWorkflow.Application.Shared.Ports;

/// <summary>A sign-off being written (bản nháp thẩm định).</summary>
/// <param name="Verdicts">Verdicts given so far.</param>
/// <param name="ProcessText">How the appraisal was done, so far.</param>
/// <param name="FiguresText">The figures it rests on, so far.</param>
/// <param name="Conclusion">The conclusion, or none yet.</param>
public sealed record SignOffDraft(
    IReadOnlyList<IndicatorVerdict> Verdicts, string? ProcessText, string? FiguresText, Verdict? Conclusion);

/// <summary>What departments are writing before they sign.</summary>
public interface ISignOffDrafts
{
    /// <summary>A department's draft about the latest submission, or none.</summary>
    Task<SignOffDraft?> ReadAsync(Dossier dossier, OrganisationId department, CancellationToken cancellation);

    /// <summary>Writes it over the one before.</summary>
    Task SaveAsync(Dossier dossier, OrganisationId department, SignOffDraft draft, CancellationToken cancellation);

    /// <summary>Forgets it, once signed.</summary>
    Task RemoveAsync(DossierId dossier, OrganisationId department, CancellationToken cancellation);
}
