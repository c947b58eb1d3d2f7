using System.Globalization;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Appraise.Verdicts;

/// <summary>
/// Departments, survey, inspection and ballots are done side by side: what the others did meanwhile is no reason
/// to refuse, a new submission is. Their forms carry the round beside the version.
/// </summary>
internal static class Round
{
    /// <summary>The round the form carries.</summary>
    public static string? Value(DossierPage page) => page.VersionIsNew
        ? page.Case.Dossier.Submissions.ToString(CultureInfo.InvariantCulture)
        : page.Form.Typed(PostedForm.RoundName);
}
