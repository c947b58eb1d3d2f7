using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Reporting.Ports;
using NtmWorkflow.Domain.Law.Forms;
using NtmWorkflow.Infrastructure.Law.Books;
using NtmWorkflow.Infrastructure.Persistence;

namespace NtmWorkflow.Infrastructure.Reporting;

/// <summary>The versions of forms that lie in the archive of rule files.</summary>
internal sealed class ReportForms(NtmDbContext db) : IReportForms
{
    public async Task<PinnedForm> ReadAsync(FormId form, string hash, CancellationToken cancellation)
    {
        var path = $"forms/{form}.json";
        var row = await db.RuleTexts.AsNoTracking().FirstOrDefaultAsync(one => one.Hash == hash && one.Path == path, cancellation)
            ?? throw new InvalidOperationException($"Form {form} {hash} is in no archive.");
        return new(ArchivedFiles.Parse<ReportForm>(row.Text), hash);
    }
}
