using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.Persistence.Model;

/// <summary>What may never be lost: the acts of dossiers, decision numbers, the ledger of figures.</summary>
internal static class LedgerModel
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<ActRow>(act =>
        {
            act.ToTable("Acts").HasKey(row => new { row.Dossier, row.Sequence });
            act.Property(row => row.LegalSource).HasMaxLength(400);
            act.Property(row => row.PreviousHash).HasMaxLength(64);
            act.Property(row => row.Hash).HasMaxLength(64);
        });
        builder.Entity<DecisionNumberRow>(number =>
        {
            number.ToTable("DecisionNumbers").HasKey(row => new { row.Province, row.Year, row.Number });
            number.Property(row => row.Province).HasMaxLength(80);
        });
        builder.Entity<FigureRow>(row =>
        {
            row.ToTable("FigureEntries").HasKey(one => one.Sequence);
            row.Property(one => one.Sequence).ValueGeneratedNever();
            row.Property(one => one.PreviousHash).HasMaxLength(64);
            row.Property(one => one.Hash).HasMaxLength(64);
        });
    }

    /// <summary>Says of every ledger that the database itself refuses to change or delete a line; the triggers stand in the migrations.</summary>
    public static void Guard(ModelBuilder builder)
    {
        foreach (var table in builder.Model.GetEntityTypes().Where(type => type.ClrType.IsAssignableTo(typeof(LedgerRow))).ToList())
        {
            builder.Entity(table.ClrType).ToTable(one => one.HasTrigger($"{table.GetTableName()}_only_added"));
        }
    }
}
