using NtmWorkflow.Application.Law.ViewCriteriaSets;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Web.Components.Ui;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Law.ViewCriteriaSets;

/// <summary>Words of the pages about criteria sets.</summary>
internal static class SetText
{
    private const string CommonWords = "Bộ tiêu chí quốc gia về ";

    /// <summary>Kind of unit that a set judges.</summary>
    public static string Of(UnitKind kind) => kind switch
    {
        UnitKind.Commune => "Xã",
        UnitKind.District => "Huyện",
        UnitKind.Province => "Tỉnh",
        UnitKind.Hamlet => "Ấp, thôn",
        UnitKind.Garden => "Vườn hộ",
        _ => "Khu dân cư",
    };

    /// <summary>What an indicator measures.</summary>
    public static string Of(Indicator indicator) => string.Join(", ", new[]
    {
        indicator.Kind switch
        {
            IndicatorKind.YesNo => "Đạt/chưa đạt",
            IndicatorKind.Percent => "Tỷ lệ",
            IndicatorKind.Count => "Số lượng",
            IndicatorKind.Amount => "Mức tiền",
            IndicatorKind.Area => "Diện tích",
            IndicatorKind.Volume => "Khối lượng",
            _ => "Bộ tiêu chí lồng",
        },
        indicator.Unit is { } unit ? $"đơn vị {unit}" : null,
        indicator.BothSexes ? "cho cả nữ và nam" : null,
    }.OfType<string>());

    /// <summary>What differs.</summary>
    public static string Of(ChangeKind change) => change switch
    {
        ChangeKind.Added => "Thêm mới",
        ChangeKind.Dropped => "Bỏ",
        ChangeKind.Renamed => "Đổi tên",
        ChangeKind.Recoded => "Đổi mã",
        ChangeKind.KindChanged => "Đổi cách đo",
        ChangeKind.ThresholdChanged => "Đổi mức đạt",
        _ => "Đổi tình trạng xác nhận",
    };

    /// <summary>The colour that goes with the words.</summary>
    public static TagColour Colour(ChangeKind change) => change switch
    {
        ChangeKind.Added => TagColour.Green,
        ChangeKind.Dropped => TagColour.Red,
        ChangeKind.ThresholdChanged or ChangeKind.KindChanged => TagColour.Orange,
        _ => TagColour.Blue,
    };

    /// <summary>A version as a reader chooses it.</summary>
    public static string Version(SetChoice choice) => choice switch
    {
        { Archived: true } => $"bản lưu {Short(choice.Reference.Version!)}",
        { From: { } first } => $"từ {first.Written()}",
        { Until: { } last } => $"đến hết {last.Written()}",
        _ => "hiện hành",
    };

    /// <summary>The first letters of a hash, to tell versions apart.</summary>
    public static string Short(string hash) => hash[..Math.Min(8, hash.Length)];

    /// <summary>The choices of a list.</summary>
    public static IReadOnlyList<Choice> Choices(IEnumerable<SetChoice> sets) =>
        [.. sets.Select(one => new Choice($"{one.Reference}", $"{Brief(one.Title)} ({Version(one)})"))];

    /// <summary>A title short enough for a list on a phone: without the words that all of them begin with.</summary>
    public static string Brief(string title) => title.StartsWith(CommonWords, StringComparison.Ordinal) && title.Length > CommonWords.Length
        ? char.ToUpper(title[CommonWords.Length], VietnameseText.Culture) + title[(CommonWords.Length + 1)..]
        : title;

    /// <summary>The set, its version and its day, for a heading.</summary>
    public static string Name(FoundSet found) => string.Join(", ", new[]
    {
        Brief(found.Set.Title),
        found.Reference.Version is { } version ? $"bản lưu {Short(version)}" : null,
        $"tại ngày {found.Day.Written()}",
    }.OfType<string>());

    /// <summary>The levels of an indicator, each with whom it is for: "≥ 90% (ĐBSCL, năm 2023)".</summary>
    public static IReadOnlyList<SetLevel> Levels(Indicator indicator, Regime regime)
    {
        var threshold = indicator.Threshold;
        SetLevel Line(decimal value, string why, string source, FigureStatus status) =>
            new(Judged.Need(new(indicator, new(value, LevelRule.General, why, source, status)))!, source, status);

        List<SetLevel> lines = threshold.Value is { } one ? [Line(one, "", threshold.Source, threshold.Status)] : [];
        lines.AddRange((threshold.Levels ?? []).Select(level =>
            Line(level.Value, Why(level.Region, level.Group, level.Year, regime), level.Source ?? threshold.Source, level.Status ?? threshold.Status)));
        return lines.Count > 0 ? lines
            : [new(DossierText.WithoutNumber(indicator), threshold.Source, threshold.Status)];
    }

    /// <summary>A figure that a province fixed.</summary>
    public static SetLevel Level(Indicator indicator, ProvinceFigure own, Regime regime)
    {
        var why = Why(own.Figure.Region, own.Figure.Group, own.Figure.Year, regime);
        var level = new ResolvedLevel(own.Figure.Value, LevelRule.Province, why, own.Figure.Document, own.Figure.Status);
        return new($"{own.Province}: {Judged.Need(new(indicator, level))}", own.Figure.Document, own.Figure.Status);
    }

    private static string Why(string? region, string? group, int? year, Regime regime) => string.Join(", ", new[]
    {
        regime.Regions?.FirstOrDefault(one => one.Code == region)?.ShortName ?? region,
        regime.CommuneGroups?.FirstOrDefault(one => one.Code == group)?.ShortName ?? group,
        year is { } of ? $"năm {of}" : null,
    }.OfType<string>());
}

/// <summary>A level in words with its source.</summary>
/// <param name="Text">For example "≥ 90% (ĐBSCL, năm 2023)".</param>
/// <param name="Source">Document of the level.</param>
/// <param name="Status">Whether it was confirmed.</param>
internal sealed record SetLevel(string Text, string Source, FigureStatus Status);
