using NtmWorkflow.Application.Dossiers.Appraise.FileFieldReport;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law.Criteria;

namespace NtmWorkflow.Web.Api.Dossiers;

// What programs send where it differs from the command: the figures of a finding side by side, and a field report with its only visit.

internal sealed record FindingBody
{
    public required string Code { get; init; }

    public Verdict? Verdict { get; init; }

    public decimal? Value { get; init; }

    public string? Explanation { get; init; }

    public decimal? Numerator { get; init; }

    public decimal? Denominator { get; init; }

    public decimal? Women { get; init; }

    public decimal? Men { get; init; }

    public string? Note { get; init; }

    public static FindingBody Of(DraftFinding finding) => new()
    {
        Code = finding.Code,
        Verdict = finding.Verdict,
        Value = finding.Measured.Value,
        Explanation = finding.Explanation,
        Numerator = finding.Measured.Numerator,
        Denominator = finding.Measured.Denominator,
        Women = finding.Measured.Women,
        Men = finding.Measured.Men,
        Note = finding.Note,
    };

    public DraftFinding ToDraft() => new(new IndicatorCode(Code), Verdict, new Measurement(Value, Numerator, Denominator, Women, Men), Explanation, Note);
}

// One visit by its day and who went, or each of several in "visits".
internal sealed record FieldReportBody(
    int? Version,
    DateOnly? VisitDay,
    IReadOnlyList<string>? Present,
    string? Findings,
    Verdict Conclusion,
    IReadOnlyList<FieldVisit>? Visits,
    IReadOnlyList<CriterionFinding>? Criteria)
{
    public FileFieldReportCommand ToCommand(DossierId dossier) => new(
        dossier, Version, Visits ?? (VisitDay is { } day ? [new(day, Present ?? [], null)] : []), Findings ?? "", Conclusion, Criteria ?? []);
}
