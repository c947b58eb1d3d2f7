using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law.Criteria;

namespace NtmWorkflow.Web.Journeys.Dossiers.Prepare.AssessIndicators;

/// <summary>A page on which the commune writes findings of indicators, with their evidence.</summary>
public abstract class FindingsPage : EvidencePage
{
    private static readonly string[] Fields = ["value-", "verdict-", "explanation-", "note-"];

    /// <summary>The findings of the indicators that were on the page, as they were sent.</summary>
    internal IReadOnlyList<DraftFinding> ReadFindings() => [.. Form.NamesAfter(Fields).Select(Read)];

    private DraftFinding Read(string code)
    {
        Verdict? verdict = Form.OptionalChoice($"verdict-{code}", "met", "not-met") switch
        {
            "met" => Verdict.Met,
            "not-met" => Verdict.NotMet,
            _ => null,
        };
        return new DraftFinding(
            new IndicatorCode(code),
            verdict,
            Measured(code),
            Form.OptionalText($"explanation-{code}"),
            Form.OptionalText($"note-{code}"));
    }

    private Measurement Measured(string code) => new(
        Form.OptionalNumber($"value-{code}", $"Chỉ tiêu {code}"),
        Form.OptionalNumber($"numerator-{code}", $"Tử số chỉ tiêu {code}"),
        Form.OptionalNumber($"denominator-{code}", $"Mẫu số chỉ tiêu {code}"),
        Form.OptionalNumber($"women-{code}", $"Số liệu của nữ, chỉ tiêu {code}"),
        Form.OptionalNumber($"men-{code}", $"Số liệu của nam, chỉ tiêu {code}"));
}
