using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.Persistence.Model;

/// <summary>What departments are writing before they sign.</summary>
internal static class SignOffDraftModel
{
    public static void Configure(ModelBuilder builder) => builder.Entity<SignOffDraftRow>(draft =>
    {
        draft.ToTable("SignOffDrafts").HasKey(row => new { row.Dossier, row.Department });
        draft.Property(row => row.Department).HasMaxLength(80);
    });
}
