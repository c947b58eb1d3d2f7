using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Appraise.Verdicts;

/// <summary>One indicator to judge: what earlier bodies found of it, and the verdict as it stands in the form.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Finding">What the commune submitted for it.</param>
/// <param name="District">The district's verdict, once it verified.</param>
/// <param name="Changed">Whether the finding changed since it was submitted before.</param>
/// <param name="Chosen">Value of the chosen answer; none when nothing is chosen.</param>
/// <param name="Note">Reason or figures as typed.</param>
/// <param name="Value">The body's own figure as typed; empty: as the commune reported.</param>
public sealed record VerdictLine(
    Indicator Indicator, IndicatorFinding? Finding, IndicatorVerdict? District, bool Changed, string? Chosen, string? Note, string? Value = null)
{
    /// <summary>The verdict of the department in charge, once it signed.</summary>
    public IndicatorVerdict? Department { get; init; }

    /// <summary>What happened to it so far, where the page shows it.</summary>
    public IReadOnlyList<IndicatorEvent> History { get; init; } = [];

    /// <summary>Whether the indicator is measured in one figure.</summary>
    public bool IsMeasured => Indicator.IsMeasured;

    /// <summary>Name under which the verdict is posted.</summary>
    public string VerdictName => VerdictForm.VerdictName(Indicator.Code);

    /// <summary>Name under which the note is posted.</summary>
    public string NoteName => VerdictForm.NoteName(Indicator.Code);

    /// <summary>Name under which the body's own figure is posted.</summary>
    public string ValueName => VerdictForm.ValueName(Indicator.Code);
}

/// <summary>Writes verdicts into a form and reads them back (kết luận từng chỉ tiêu).</summary>
public static class VerdictForm
{
    /// <summary>Posted for a met indicator.</summary>
    public const string Met = "met";

    /// <summary>Posted for an indicator that is not met.</summary>
    public const string NotMet = "not-met";

    private const string VerdictPrefix = "verdict-";

    private const string ValuePrefix = "value-";

    /// <summary>Name under which an indicator's verdict is posted.</summary>
    public static string VerdictName(string code) => VerdictPrefix + code;

    /// <summary>Name under which an indicator's note is posted; refusals name the same field.</summary>
    public static string NoteName(string code) => "note-" + code;

    /// <summary>Name under which a body's own figure is posted; refusals name the same field.</summary>
    public static string ValueName(string code) => ValuePrefix + code;

    /// <summary>The lines of a form: as posted, or as the body's draft says; nothing is chosen for it.</summary>
    /// <param name="indicators">The indicators to judge, in the order of the set.</param>
    /// <param name="dossier">The dossier.</param>
    /// <param name="previous">The round before, or none.</param>
    /// <param name="form">What was sent; empty on the first view.</param>
    /// <param name="kept">The body's own draft, which then stands at first; none where it keeps none.</param>
    public static IReadOnlyList<VerdictLine> Lines(
        IEnumerable<Indicator> indicators,
        Dossier dossier,
        PreviousRound? previous,
        PostedForm form,
        IReadOnlyList<IndicatorVerdict>? kept = null) =>
    [
        .. from indicator in indicators
           let finding = (dossier.Submission?.Assessment ?? dossier.Assessed?.Assessment)?.For(indicator.Code)
           let draft = kept?.FirstOrDefault(verdict => verdict.Code == indicator.Code)
           select new VerdictLine(
               indicator,
               finding,
               dossier.Verification?.Verdicts.FirstOrDefault(verdict => verdict.Code == indicator.Code),
               previous?.Changed.Contains(indicator.Code) ?? false,
               form.Typed(VerdictName(indicator.Code), Value(draft?.Verdict)),
               form.Typed(NoteName(indicator.Code), draft?.Note),
               form.Typed(ValueName(indicator.Code), draft?.Value is { } figure ? VietnameseNumber.ForField(figure) : null))
           {
               Department = dossier.SignOffs.Values.SelectMany(signed => signed.Verdicts).FirstOrDefault(verdict => verdict.Code == indicator.Code),
           },
    ];

    /// <summary>The posted verdicts; an indicator without a readable answer is left out, so that the rules name it.</summary>
    public static IReadOnlyList<IndicatorVerdict> Read(PostedForm form) =>
    [
        .. from code in form.NamesAfter(VerdictPrefix)
           let verdict = Verdict(form.Text(VerdictName(code)))
           where verdict is not null
           select new IndicatorVerdict(new IndicatorCode(code), verdict.Value, form.OptionalText(NoteName(code)), form.OptionalNumber(ValueName(code), $"Chỉ tiêu {code}")),
    ];

    /// <summary>A figure without a verdict would be lost: the form says so.</summary>
    public static void RefuseFiguresWithoutVerdict(PostedForm form)
    {
        foreach (var code in form.NamesAfter(ValuePrefix)
            .Where(code => form.OptionalText(ValueName(code)) is not null && Verdict(form.Text(VerdictName(code))) is null))
        {
            form.Refuse(ValueName(code), $"Chỉ tiêu {code}: đã nhập số liệu nhưng chưa chọn đạt hay chưa đạt.", "Chọn kết luận, hoặc để trống ô số liệu.");
        }
    }

    /// <summary>Reads one answer; none when it is neither.</summary>
    public static Verdict? Verdict(string? value) => value switch
    {
        Met => Domain.Law.Criteria.Verdict.Met,
        NotMet => Domain.Law.Criteria.Verdict.NotMet,
        _ => null,
    };

    /// <summary>The answer that stands for a verdict.</summary>
    public static string? Value(Verdict? verdict) => verdict switch
    {
        Domain.Law.Criteria.Verdict.Met => Met,
        Domain.Law.Criteria.Verdict.NotMet => NotMet,
        _ => null,
    };
}
