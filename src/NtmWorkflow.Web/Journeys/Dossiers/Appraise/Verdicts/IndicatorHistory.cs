using NtmWorkflow.Application.Dossiers.View.ViewDossier;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Web.Components.Ui;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Appraise.Verdicts;

/// <summary>One thing that happened to an indicator (diễn biến của chỉ tiêu).</summary>
/// <param name="Day">When.</param>
/// <param name="Words">What, by whom.</param>
/// <param name="Evidence">The files it rested on.</param>
public sealed record IndicatorEvent(DateOnly Day, string Words, IReadOnlyList<EvidenceFile> Evidence);

/// <summary>What happened to each indicator, read from the ledger: submitted, judged, corrected.</summary>
public static class IndicatorHistory
{
    /// <summary>The history of one indicator, oldest first.</summary>
    /// <param name="case">The dossier.</param>
    /// <param name="ledger">Its ledger.</param>
    /// <param name="indicator">The indicator.</param>
    public static IReadOnlyList<IndicatorEvent> Of(DossierCase @case, LedgerView ledger, Indicator indicator) =>
        [.. ledger.Entries.SelectMany(entry => Of(@case, entry, indicator))];

    private static IEnumerable<IndicatorEvent> Of(DossierCase @case, LedgerEntry<DossierAct> entry, Indicator indicator)
    {
        var code = indicator.Code;
        return entry.Act switch
        {
            Submitted submitted when submitted.Assessment.For(code) is { } finding => [Finding("Nộp hồ sơ", finding)],
            CorrectionAsked asked when asked.Indicators.Contains(code) =>
                [Event($"{Name(asked.AskedBy)} yêu cầu chỉnh sửa (số {asked.Number}): {asked.Text}")],
            CorrectionAnswered answered when answered.Findings.FirstOrDefault(one => one.Code == code) is { } finding =>
                [Finding($"Trả lời yêu cầu số {answered.Number}", finding)],
            DistrictVerified verified when verified.Verdicts.FirstOrDefault(one => one.Code == code) is { } verdict => [Verdict("Huyện thẩm tra", verdict)],
            DepartmentSignedOff signed when signed.Verdicts.FirstOrDefault(one => one.Code == code) is { } verdict => [Verdict(Name(signed.Department), verdict)],
            _ => [],
        };

        IndicatorEvent Event(string words, IReadOnlyList<EvidenceFile>? files = null) => new(entry.At.Day(), words, files ?? []);

        IndicatorEvent Finding(string what, IndicatorFinding finding) => Event(
            Joined($"{what}: {DossierText.Of(finding.Verdict).ToLower(VietnameseText.Culture)}", finding.Measured.IsEmpty ? null : DossierText.Figures(@case.Judge(indicator, finding.Measured)), finding.Explanation),
            finding.Evidence);

        IndicatorEvent Verdict(string who, IndicatorVerdict verdict) => Event(Joined(
            $"{who}: {DossierText.Of(verdict.Verdict).ToLower(VietnameseText.Culture)}", verdict.Value is { } value ? DossierText.WithUnit(value, indicator) : null, verdict.Note));

        string Name(string organisation) => @case.Rules.NameOf(new OrganisationId(organisation));
    }

    private static string Joined(params string?[] parts) => string.Join("; ", parts.Where(part => !string.IsNullOrWhiteSpace(part)));
}
