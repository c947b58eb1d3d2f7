using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.Persistence.Model;

/// <summary>Reports: what they are, their ledgers, and what is being typed in.</summary>
internal static class ReportModel
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<ReportRow>(report =>
        {
            report.ToTable("Reports").HasKey(row => row.Id);
            report.HasIndex(row => new { row.Organisation, row.Form, row.Period }).IsUnique();
            report.HasIndex(row => new { row.Form, row.Period });
            report.Property(row => row.Organisation).HasMaxLength(80);
            report.Property(row => row.Form).HasMaxLength(80);
            report.Property(row => row.Period).HasMaxLength(20);
            report.Property(row => row.FormHash).HasMaxLength(64);
            report.Property(row => row.State).HasMaxLength(20);
        });
        builder.Entity<ReportEntryRow>(entry =>
        {
            entry.ToTable("ReportEntries").HasKey(row => new { row.Report, row.Sequence });
            entry.HasOne<ReportRow>().WithMany().HasForeignKey(row => row.Report).OnDelete(DeleteBehavior.Restrict);
            entry.Property(row => row.PreviousHash).HasMaxLength(64);
            entry.Property(row => row.Hash).HasMaxLength(64);
        });
        builder.Entity<ReportFieldRow>(field =>
        {
            field.ToTable("ReportFields").HasKey(row => new { row.Report, row.Part, row.Field });
            field.HasOne<ReportRow>().WithMany().HasForeignKey(row => row.Report).OnDelete(DeleteBehavior.Restrict);
            field.Property(row => row.Part).HasMaxLength(20);
            field.Property(row => row.Field).HasMaxLength(80);
        });
    }
}
