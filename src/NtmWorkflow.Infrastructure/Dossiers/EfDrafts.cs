using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Infrastructure.Demonstrating;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.Dossiers;

/// <summary>Drafts as ordinary rows.</summary>
internal sealed class EfDrafts(NtmDbContext db, DemonstrationDrafts demonstration) : IDrafts
{
    public async Task<Draft> ReadAsync(DossierId dossier, CancellationToken cancellation)
    {
        var findings = await db.DraftFindings.AsNoTracking().Where(row => row.Dossier == dossier.Value).ToListAsync(cancellation);
        var uses = await (
            from file in db.EvidenceFiles.AsNoTracking()
            join use in db.EvidenceUses.AsNoTracking() on file.Id equals use.File
            where file.Dossier == dossier.Value && file.RemovedAtMicroseconds == null
            select new { file.Id, use.Slot, file.Hash, file.FileName, file.Size }).ToListAsync(cancellation);
        return new Draft(
            [.. findings.Select(Open)],
            [.. uses.OrderBy(row => row.Id).Select(row => new DraftFile(row.Id, row.Slot, new EvidenceFile(row.Hash, row.FileName, row.Size)))]);
    }

    public async Task SaveAsync(DossierId dossier, IReadOnlyList<DraftFinding> findings, CancellationToken cancellation)
    {
        foreach (var finding in findings)
        {
            var row = await db.DraftFindings.FindAsync([dossier.Value, finding.Code.Value], cancellation);
            if (row is null)
            {
                row = new DraftFindingRow { Dossier = dossier.Value, Code = finding.Code };
                db.DraftFindings.Add(row);
            }

            row.Verdict = finding.Verdict?.ToString();
            row.Value = finding.Measured.Value;
            row.Numerator = finding.Measured.Numerator;
            row.Denominator = finding.Measured.Denominator;
            row.Women = finding.Measured.Women;
            row.Men = finding.Measured.Men;
            row.Explanation = finding.Explanation;
            row.Note = finding.Note;
        }

        await db.SaveChangesAsync(cancellation);
    }

    public Task SeedAsync(DossierId dossier, Registered registration, CancellationToken cancellation) =>
        SaveAsync(dossier, demonstration.For(registration), cancellation);

    private static DraftFinding Open(DraftFindingRow row) => new(
        new IndicatorCode(row.Code),
        row.Verdict is null ? null : Enum.Parse<Verdict>(row.Verdict),
        new Measurement(row.Value, row.Numerator, row.Denominator, row.Women, row.Men),
        row.Explanation,
        row.Note);
}
