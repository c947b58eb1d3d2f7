using NtmWorkflow.Application.Dossiers.After.WatchRevocation;
using NtmWorkflow.Application.Dossiers.View.ReAssess;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Criteria;

namespace NtmWorkflow.Web.Api.Dossiers;

/// <summary>A dossier under another set as programs read it.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Set">Reference of the other set, or none.</param>
/// <param name="WouldPass">Yes, no, or none when it can't be told.</param>
/// <param name="CriteriaMet">Criteria certainly met.</param>
/// <param name="CriteriaNotMet">Criteria certainly not met.</param>
/// <param name="CriteriaUnknown">Criteria of which the dossier does not tell.</param>
/// <param name="Indicators">Every indicator of the other set.</param>
/// <param name="Choices">References of sets for units of the same kind.</param>
internal sealed record ReAssessmentAnswer(
    DossierId Dossier,
    string? Set,
    bool? WouldPass,
    int? CriteriaMet,
    int? CriteriaNotMet,
    int? CriteriaUnknown,
    IReadOnlyList<ReAssessedLine>? Indicators,
    IReadOnlyList<string> Choices)
{
    public static ReAssessmentAnswer Of(ReAssessmentView view) => new(
        view.Case.Dossier.Id,
        view.Target?.Reference.ToString(),
        view.Result?.WouldPass,
        view.Result?.CriteriaMet,
        view.Result?.CriteriaNotMet,
        view.Result?.CriteriaUnknown,
        view.Result is { } result
            ? [.. result.Indicators.Select(one => new ReAssessedLine(one.Indicator.Code, one.Indicator.Indicator.Name, one.Judgement, one.Reason, one.Indicator.Level))]
            : null,
        [.. view.Choices.Select(one => $"{one.Reference}")]);
}

/// <summary>An indicator of the other set.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Judgement">Met, not met, or it can't be told.</param>
/// <param name="Reason">Why, in Vietnamese.</param>
/// <param name="Level">The level to reach, with source and status.</param>
internal sealed record ReAssessedLine(string Code, string Name, Judgement Judgement, string Reason, ResolvedLevel Level);

/// <summary>How near a commune is to revocation, as programs read it.</summary>
/// <param name="Dossier">The dossier of its recognition.</param>
/// <param name="Watch">The formula applied, or none.</param>
/// <param name="Sentence">The state in a sentence, or why there is none.</param>
/// <param name="Basis">What the formula was applied to.</param>
/// <param name="Review">The review it was applied to, or none.</param>
/// <param name="CallsForRevocation">Whether a revocation is to be considered.</param>
/// <param name="MayBegin">Whether the person may open it now.</param>
internal sealed record WatchAnswer(
    RecognisedDossier Dossier, RevocationWatch? Watch, string Sentence, string Basis, LatestReview? Review, bool CallsForRevocation, bool MayBegin)
{
    public static WatchAnswer Of(WatchedCommune one) => new(one.Dossier, one.Watch, one.Watch?.Sentence ?? one.WhyNot!, one.Basis, one.Review, one.CallsForRevocation, one.MayBegin);

    public static Page<WatchAnswer> Of(Page<WatchedCommune> page) => new([.. page.Items.Select(Of)], page.Number, page.Size, page.Total);
}
