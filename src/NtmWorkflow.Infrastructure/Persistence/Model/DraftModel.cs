using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.Persistence.Model;

/// <summary>What is being prepared: findings of a self-assessment, and the shelf of evidence.</summary>
internal static class DraftModel
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<DraftFindingRow>(finding =>
        {
            finding.ToTable("DraftFindings").HasKey(row => new { row.Dossier, row.Code });
            finding.Property(row => row.Code).HasMaxLength(20);
            finding.Property(row => row.Verdict).HasMaxLength(20);
        });
        builder.Entity<EvidenceFileRow>(file =>
        {
            file.ToTable("EvidenceFiles").HasKey(row => row.Id);
            file.HasIndex(row => new { row.Dossier, row.Hash }).IsUnique();
            file.Property(row => row.Hash).HasMaxLength(64);
            file.Property(row => row.FileName).HasMaxLength(260);
            file.Property(row => row.MediaType).HasMaxLength(100);
            file.Property(row => row.By).HasMaxLength(200);
        });
        builder.Entity<EvidenceUseRow>(use =>
        {
            use.ToTable("EvidenceUses").HasKey(row => new { row.File, row.Slot });
            use.HasOne<EvidenceFileRow>().WithMany().HasForeignKey(row => row.File);
            use.Property(row => row.Slot).HasMaxLength(80);
        });
    }
}
