using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.Persistence.Model;

/// <summary>The public register and the places of decisions; they follow from the ledger alone and can be thrown away.</summary>
internal static class RegisterModel
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<RecognitionRow>(line =>
        {
            line.ToTable("Recognitions").HasKey(row => new { row.Province, row.Unit, row.Level });
            line.HasIndex(row => row.Dossier);
            line.HasIndex(row => new { row.DecisionDay, row.UnitName });
            line.Property(row => row.Province).HasMaxLength(80);
            line.Property(row => row.Unit).HasMaxLength(80);
            line.Property(row => row.Level).HasMaxLength(80);
            line.Property(row => row.ProvinceYear).HasMaxLength(80);
            line.Property(row => row.ProvinceName).HasMaxLength(200);
            line.Property(row => row.UnitName).HasMaxLength(200);
            line.Property(row => row.UnitKind).HasMaxLength(40);
            line.Property(row => row.District).HasMaxLength(80);
            line.Property(row => row.DistrictName).HasMaxLength(200);
            line.Property(row => row.LevelName).HasMaxLength(200);
            line.Property(row => row.Procedure).HasMaxLength(40);
            line.Property(row => row.DecisionSymbol).HasMaxLength(80);
            line.Property(row => row.Code).HasMaxLength(20);
            line.Property(row => row.State).HasMaxLength(40);
            line.Property(row => row.EndedBy).HasMaxLength(80);
            line.Property(row => row.ConfirmedPeriod).HasMaxLength(40);
            line.Property(row => row.ReviewPeriod).HasMaxLength(40);
            line.Property(row => row.SearchText).HasMaxLength(800);
        });
        builder.Entity<RegisterEventRow>(line =>
        {
            line.ToTable("RegisterEvents").HasKey(row => new { row.Dossier, row.Sequence });
            line.HasIndex(row => new { row.Province, row.Unit });
            line.Property(row => row.Province).HasMaxLength(80);
            line.Property(row => row.Unit).HasMaxLength(80);
            line.Property(row => row.Level).HasMaxLength(80);
            line.Property(row => row.LevelName).HasMaxLength(200);
            line.Property(row => row.Kind).HasMaxLength(40);
            line.Property(row => row.Symbol).HasMaxLength(80);
            line.Property(row => row.Code).HasMaxLength(20);
            line.Property(row => row.Period).HasMaxLength(40);
        });
        builder.Entity<DecisionRow>(line =>
        {
            line.ToTable("Decisions").HasKey(row => new { row.Dossier, row.Sequence });
            line.HasIndex(row => row.Code).IsUnique();
            line.HasIndex(row => new { row.Issuer, row.Year, row.Number });
            line.Property(row => row.Code).HasMaxLength(20);
            line.Property(row => row.Issuer).HasMaxLength(170);
        });
    }
}
