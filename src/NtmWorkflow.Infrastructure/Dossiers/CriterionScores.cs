using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Matrix;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.Dossiers;

/// <summary>Writes how far a dossier meets each criterion, at each level that has spoken, from the same matrix that its page shows.</summary>
internal static class CriterionScores
{
    public static async Task WriteAsync(NtmDbContext db, RecordedAct act, CancellationToken cancellation)
    {
        if (act.Entry.Act is not (SelfAssessed or Submitted or DistrictVerified or DepartmentSignedOff or CorrectionAnswered or CouncilConcluded))
        {
            return;
        }

        var dossier = act.After.Id.Value;
        var rows = await db.Criteria.Where(row => row.Dossier == dossier).ToListAsync(cancellation);
        var known = rows.ToDictionary(row => (row.Level, row.Criterion));
        var matrix = VerdictMatrix.Of(new DossierCase(act.After, act.Rules, act.Entry.At.Day()));
        foreach (var (criterion, score) in Judged(matrix))
        {
            if (!known.Remove((NameOf(score.Level), criterion), out var row))
            {
                row = new CriterionRow { Dossier = dossier, Level = NameOf(score.Level), Criterion = criterion };
                db.Criteria.Add(row);
            }

            (row.Met, row.NotMet, row.Total) = (score.Met, score.NotMet, score.Total);
        }

        // What a level said of an earlier round no longer stands.
        db.Criteria.RemoveRange(known.Values);
    }

    public static string NameOf(VerdictLevel? level) => level?.ToString() ?? CriterionRow.Latest;

    private static IEnumerable<(CriterionNumber Criterion, CriterionScore Score)> Judged(VerdictMatrix matrix) =>
        from criterion in matrix.Criteria
        from score in criterion.Scores
        where score.State != CriterionState.NoData
        select (criterion.Criterion.Number, score);
}
