using NtmWorkflow.Domain.Law.Figures;

namespace NtmWorkflow.Domain.Law.Proposals;

/// <summary>Kinds of changes of the rules that a regime may have confirmed by a second person (loại thay đổi quy định).</summary>
public enum RuleChangeKind
{
    /// <summary>A figure that holds for the whole country (con số chung cả nước).</summary>
    NationalFigure,

    /// <summary>A figure that holds for one province (con số của một tỉnh).</summary>
    ProvincialFigure,

    /// <summary>Days off and worked of the national calendar (lịch nghỉ).</summary>
    Calendar,
}

/// <summary>Which changes of the rules need a second person (thay đổi phải có người thứ hai).</summary>
public static class SecondPerson
{
    private const string RegimeFolder = "regimes/";

    /// <summary>Words for a step of a proposal: who did what to it.</summary>
    public static string Vietnamese(this ProposalStep step) => step switch
    {
        ProposalStep.Proposed => "đã lập",
        ProposalStep.Confirmed => "đã xác nhận",
        ProposalStep.Refused => "đã từ chối",
        _ => "đã rút",
    };

    /// <summary>Whether a change of a figure needs one: as the figure's regime says; of a file of no regime, as any regime does.</summary>
    public static bool IsNeededFor(Figure figure, RuleBook book) =>
        figure.ProvinceYear is { } province
            ? book.Regimes[book.Provinces[province].Province.Regime].Regime.NeedsSecondPerson(RuleChangeKind.ProvincialFigure)
            : figure.File.StartsWith(RegimeFolder, StringComparison.Ordinal) && book.Regimes.TryGetValue(figure.File.Split('/')[1], out var own)
                ? own.Regime.NeedsSecondPerson(RuleChangeKind.NationalFigure)
                : IsNeededFor(RuleChangeKind.NationalFigure, book);

    /// <summary>Whether a change that no one regime rules needs one: it does where any regime says so.</summary>
    public static bool IsNeededFor(RuleChangeKind kind, RuleBook book) => book.Regimes.Values.Any(one => one.Regime.NeedsSecondPerson(kind));
}
