using System.Globalization;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Appraise.Verdicts;

/// <summary>
/// Departments, survey, inspection and ballots are done side by side: what the others did meanwhile is no reason
/// to refuse, a new submission is. Their forms carry the round beside the version.
/// </summary>
internal static class Round
{
    /// <summary>Name of the hidden field that carries the round.</summary>
    public const string Name = "round";

    /// <summary>The round the form carries.</summary>
    public static string? Value(DossierPage page) => page.VersionIsNew ? Current(page) : page.Form.Typed(Name);

    /// <summary>The version an act is sent with: the newest within the same round, else the one the page was made from.</summary>
    public static int? Version(DossierPage page) =>
        page.Form.Text(Name) == Current(page) ? page.Case.Dossier.Sequence : page.Form.Version;

    private static string Current(DossierPage page) => page.Case.Dossier.Submissions.ToString(CultureInfo.InvariantCulture);
}
