using NtmWorkflow.Web.Journeys.Dossiers.Appraise.Verdicts;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Appraise.SignOffIndicators;

/// <summary>A first draft of a department's figures.</summary>
public static class SignOffText
{
    /// <summary>The commune's measured values, for example "13.5: 92,4%; 10.1: 62 triệu đồng"; empty where nothing was measured.</summary>
    public static string Figures(IReadOnlyList<VerdictLine> lines) => string.Join(
        "; ",
        from line in lines
        where line.Finding is { Measured.IsEmpty: false }
        select $"{line.Indicator.Code}: {DossierText.Figures(line.Finding!.Measured, line.Indicator)}");
}
