using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Web.Components.Ui;

namespace NtmWorkflow.Web.Journeys.Dossiers.Prepare.AssessIndicators;

/// <summary>How far a criterion is assessed, in words and a colour.</summary>
/// <param name="Text">The words.</param>
/// <param name="Colour">The colour.</param>
internal sealed record CriterionTag(string Text, TagColour Colour)
{
    /// <summary>The state of a criterion in an assessment.</summary>
    public static CriterionTag Of(Criterion criterion, Assessment assessment)
    {
        var assessed = criterion.Indicators.Count(indicator => assessment.For(indicator.Code) is not null);
        return assessed switch
        {
            0 => new("Chưa làm", TagColour.Grey),
            _ when assessed < criterion.Indicators.Count => new($"Đang làm {assessed}/{criterion.Indicators.Count}", TagColour.Blue),
            _ when assessment.Meets(criterion) => new("Đạt", TagColour.Green),
            _ => new("Chưa đạt", TagColour.Red),
        };
    }

    /// <summary>Indicators of a criterion that need evidence and have none.</summary>
    public static int WithoutEvidence(Criterion criterion, Draft draft) =>
        criterion.Indicators.Count(indicator => indicator.Evidence is not null && draft.FilesAt(indicator.Code).Count == 0);
}
