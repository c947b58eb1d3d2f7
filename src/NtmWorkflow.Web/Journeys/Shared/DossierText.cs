using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Web.Components.Ui;

namespace NtmWorkflow.Web.Journeys.Shared;

/// <summary>Words about a dossier that several pages use.</summary>
internal static class DossierText
{
    /// <summary>For example "Xã Tập Sơn – Xã nông thôn mới nâng cao 2023"; the page's caption names the district.</summary>
    public static string Name(Dossier dossier)
    {
        var of = dossier.Registration;
        var procedure = of.Procedure == Procedure.Recognition ? "" : $"{of.Procedure.Vietnamese()}{(of.Period is { } period ? $" {ScheduledReview.Spoken(period)}" : "")}: ";
        return $"{procedure}{of.UnitName} – {of.LevelName} {of.Year}";
    }

    /// <summary>What the dossier's unit is called within a sentence: xã, huyện, thị xã, thành phố, tỉnh, ấp….</summary>
    public static string UnitWord(DossierCase @case) => @case.Rules.Level.AppliesTo switch
    {
        UnitKind.Commune => "xã",
        UnitKind.Province => "tỉnh",
        UnitKind.District => DistrictWords.FirstOrDefault(word => @case.Dossier.Registration.UnitName.StartsWith(word, StringComparison.OrdinalIgnoreCase)) ?? "huyện",
        UnitKind.Hamlet => "ấp, thôn",
        UnitKind.Garden => "vườn",
        _ => "khu dân cư",
    };

    /// <summary>The same at the beginning of a sentence.</summary>
    public static string UnitWordFirst(DossierCase @case) => UnitWord(@case) is var word ? char.ToUpper(word[0], VietnameseText.Culture) + word[1..] : "";

    /// <summary>The unit with the district it lies in, where it lies in one.</summary>
    public static string Place(Registered registration) =>
        Names.WithDistrict(registration.UnitName, registration.DistrictName);

    private static readonly string[] DistrictWords = ["thị xã", "thành phố"];

    /// <summary>The steps the dossier stands at, with the department where each has its own.</summary>
    public static IEnumerable<string> OpenSteps(DossierCase @case) =>
        from task in @case.Dossier.State.OpenTasks
        where task.Available && task.ElementId != PathTasks.Withdraw
        let name = @case.Rules.Path.Nodes[task.ElementId].Label
        select task.Item is { } item ? $"{name} – {@case.Rules.NameOf(new OrganisationId(item))}" : name;

    /// <summary>Đạt, or chưa đạt.</summary>
    public static string Of(Verdict verdict) => verdict == Verdict.Met ? "Đạt" : "Chưa đạt";

    /// <summary>What an indicator must reach, in words.</summary>
    public static string Needed(ResolvedIndicator indicator) => indicator.Level.Rule == LevelRule.Answer
        ? "Đạt"
        : Judged.Need(indicator) ?? WithoutNumber(indicator.Indicator);

    /// <summary>What an indicator asks for where no number is known.</summary>
    public static string WithoutNumber(Indicator indicator) => indicator.Kind switch
    {
        IndicatorKind.YesNo => "Đạt",
        IndicatorKind.NestedSet => "Đạt bộ tiêu chí riêng của nội dung này",
        _ => "Chưa có mức chuẩn trong bộ dữ liệu",
    };

    /// <summary>All figures of an indicator, for example "92,4% (2.970/3.214); nữ 91%, nam 93%".</summary>
    public static string Figures(Judged judged) => Figures(judged.Shown, judged.Measured, judged.Indicator.Indicator);

    /// <summary>The same where no level is at hand: the parts speak before a value that was rounded.</summary>
    public static string Figures(Measurement measured, Indicator indicator) =>
        Figures(measured.Share?.PercentFor(indicator.Comparison) ?? measured.Value, measured, indicator);

    private static string Figures(decimal? value, Measurement measured, Indicator indicator)
    {
        var all = value is { } shown ? WithUnit(shown, indicator) : null;
        var parts = measured.HasShare ? $"({Judging.Number(measured.Numerator!.Value)}/{Judging.Number(measured.Denominator!.Value)})" : null;
        var women = measured.Women is { } ofWomen ? $"nữ {WithUnit(ofWomen, indicator)}" : null;
        var men = measured.Men is { } ofMen ? $"nam {WithUnit(ofMen, indicator)}" : null;
        return string.Join("; ", new[] { Joined(" ", all, parts), Joined(", ", women, men) }.Where(text => text.Length > 0));
    }

    private static string Joined(string separator, params string?[] parts) => string.Join(separator, parts.OfType<string>());

    /// <summary>A value with the indicator's unit.</summary>
    public static string WithUnit(decimal value, Indicator indicator) => Judged.WithUnit(value, indicator);
}
