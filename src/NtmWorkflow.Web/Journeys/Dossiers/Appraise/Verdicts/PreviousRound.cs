using NtmWorkflow.Domain.Dossiers.Acts;

namespace NtmWorkflow.Web.Journeys.Dossiers.Appraise.Verdicts;

/// <summary>What a dossier that was submitted again brings (hồ sơ nộp lại), so that only that needs a second look.</summary>
/// <param name="Submissions">How often it was submitted.</param>
/// <param name="ReturnedBecause">Why it was returned the last time.</param>
/// <param name="Changed">Codes of the indicators whose finding or evidence changed.</param>
public sealed record PreviousRound(int Submissions, string? ReturnedBecause, IReadOnlySet<IndicatorCode> Changed)
{
    /// <summary>Reads it from the dossier's acts in order; none when it was submitted once.</summary>
    public static PreviousRound? Of(IReadOnlyList<DossierAct> acts)
    {
        var submissions = acts.Index().Where(one => one.Item is Submitted).ToList();
        if (submissions is not [.., (_, Submitted before), (var last, Submitted now)])
        {
            return null;
        }

        var changed = from finding in now.Assessment.Findings
                      where before.Assessment.For(finding.Code)?.SaysTheSameAs(finding) is not true
                      select finding.Code;
        var reason = acts.Take(last).Select(Return).LastOrDefault(words => words is not null);
        return new(submissions.Count, reason, changed.ToHashSet());
    }

    private static string? Return(DossierAct act) => act switch
    {
        DistrictVerified { Forwarded: false } verified => verified.Opinion,
        Received { Complete: false } received => received.Note,
        Consolidated { ToCouncil: false } consolidated => consolidated.Summary,
        _ => null,
    };
}
