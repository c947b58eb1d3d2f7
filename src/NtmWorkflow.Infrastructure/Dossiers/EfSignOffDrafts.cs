using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.Dossiers;

/// <summary>Drafts of sign-offs as ordinary rows.</summary>
internal sealed class EfSignOffDrafts(NtmDbContext db) : ISignOffDrafts
{
    public async Task<SignOffDraft?> ReadAsync(Dossier dossier, OrganisationId department, CancellationToken cancellation)
    {
        var row = await db.SignOffDrafts.AsNoTracking().FirstOrDefaultAsync(
            one => one.Dossier == dossier.Id.Value && one.Department == department && one.Round == dossier.Submissions, cancellation);
        return row is null ? null : JsonSerializer.Deserialize<SignOffDraft>(row.Content, LedgerJson.Options);
    }

    public async Task SaveAsync(Dossier dossier, OrganisationId department, SignOffDraft draft, CancellationToken cancellation)
    {
        var content = JsonSerializer.Serialize(draft, LedgerJson.Options);
        if (await db.SignOffDrafts.FindAsync([dossier.Id.Value, department.Value], cancellation) is { } row)
        {
            (row.Round, row.Content) = (dossier.Submissions, content);
        }
        else
        {
            db.SignOffDrafts.Add(new SignOffDraftRow { Dossier = dossier.Id.Value, Department = department, Round = dossier.Submissions, Content = content });
        }

        await db.SaveChangesAsync(cancellation);
    }

    public Task RemoveAsync(DossierId dossier, OrganisationId department, CancellationToken cancellation) =>
        db.SignOffDrafts.Where(row => row.Dossier == dossier.Value && row.Department == department).ExecuteDeleteAsync(cancellation);
}
