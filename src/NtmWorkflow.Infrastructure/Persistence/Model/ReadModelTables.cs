using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.Persistence.Model;

/// <summary>What follows from the ledger alone and can be thrown away.</summary>
internal static class ReadModelTables
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<DossierRow>(dossier =>
        {
            dossier.ToTable("Dossiers").HasKey(row => row.Id);
            dossier.HasIndex(row => new { row.Unit, row.Level });
            dossier.HasIndex(row => row.Place).IsUnique();
            dossier.Property(row => row.Place).HasMaxLength(300);
            dossier.Property(row => row.Procedure).HasMaxLength(40);
            dossier.Property(row => row.Committee).HasMaxLength(80);
            dossier.HasIndex(row => row.Concerns);
            dossier.Property(row => row.ProvinceYear).HasMaxLength(80);
            dossier.Property(row => row.Unit).HasMaxLength(80);
            dossier.Property(row => row.UnitName).HasMaxLength(200);
            dossier.Property(row => row.District).HasMaxLength(80);
            dossier.Property(row => row.DistrictName).HasMaxLength(200);
            dossier.Property(row => row.Level).HasMaxLength(80);
            dossier.Property(row => row.LevelName).HasMaxLength(200);
            dossier.Property(row => row.CriteriaSet).HasMaxLength(80);
            dossier.Property(row => row.Stage).HasMaxLength(40);
            dossier.Property(row => row.SearchText).HasMaxLength(400);
            dossier.Property(row => row.Round).HasMaxLength(80);
        });
        builder.Entity<TaskRow>(task =>
        {
            task.ToTable("Tasks").HasKey(row => new { row.Dossier, row.TaskId });
            task.HasOne<DossierRow>().WithMany().HasForeignKey(row => row.Dossier).OnDelete(DeleteBehavior.Cascade);
            task.HasIndex(row => new { row.Organisation, row.Role });
            task.Property(row => row.TaskId).HasMaxLength(200);
            task.Property(row => row.Element).HasMaxLength(100);
            task.Property(row => row.Name).HasMaxLength(200);
            task.Property(row => row.Role).HasMaxLength(40);
            task.Property(row => row.Organisation).HasMaxLength(80);
        });
        builder.Entity<TimerRow>(timer =>
        {
            timer.ToTable("Timers").HasKey(row => new { row.Dossier, row.TimerId });
            timer.HasOne<DossierRow>().WithMany().HasForeignKey(row => row.Dossier).OnDelete(DeleteBehavior.Cascade);
            timer.HasIndex(row => row.DueDay);
            timer.Property(row => row.TimerId).HasMaxLength(200);
        });
        builder.Entity<CriterionRow>(criterion =>
        {
            criterion.ToTable("Criteria").HasKey(row => new { row.Dossier, row.Level, row.Criterion });
            criterion.HasOne<DossierRow>().WithMany().HasForeignKey(row => row.Dossier).OnDelete(DeleteBehavior.Cascade);
            criterion.Property(row => row.Level).HasMaxLength(40);
        });
    }
}
