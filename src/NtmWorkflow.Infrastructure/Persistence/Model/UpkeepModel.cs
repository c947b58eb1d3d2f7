using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.Persistence.Model;

/// <summary>What the service keeps for itself: outbox, notices, answers to repeats, archived rules, settings, marks of commits.</summary>
internal static class UpkeepModel
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<OutboxRow>(row =>
        {
            row.ToTable("Outbox").HasKey(one => one.Id);
            row.HasIndex(one => new { one.Dossier, one.Sequence, one.Ordinal, one.Occasion }).IsUnique();
            row.HasIndex(one => one.Sent);
            row.Property(one => one.Address).HasMaxLength(200);
            row.Property(one => one.Kind).HasMaxLength(20);
            row.Property(one => one.Recipient).HasMaxLength(256);
            row.Property(one => one.Place).HasMaxLength(100);
            row.Property(one => one.Role).HasMaxLength(40);
            row.Property(one => one.Organisation).HasMaxLength(80);
        });
        builder.Entity<NoticeRow>(row =>
        {
            row.ToTable("Notices").HasKey(one => one.Outbox);
            row.Property(one => one.Outbox).ValueGeneratedNever();
            row.HasIndex(one => new { one.Organisation, one.Role });
            row.Property(one => one.Address).HasMaxLength(200);
            row.Property(one => one.Role).HasMaxLength(40);
            row.Property(one => one.Organisation).HasMaxLength(80);
            row.Property(one => one.Place).HasMaxLength(100);
            row.Property(one => one.ReadBy).HasMaxLength(500);
            row.Property(one => one.Recipient).HasMaxLength(256);
        });
        builder.Entity<RepeatRow>(row =>
        {
            row.ToTable("Repeats").HasKey(one => new { one.Person, one.Key });
            row.Property(one => one.Person).HasMaxLength(100);
            row.Property(one => one.Key).HasMaxLength(200);
            row.Property(one => one.Fingerprint).HasMaxLength(64);
        });
        builder.Entity<RuleTextRow>(row =>
        {
            row.ToTable("RuleTexts").HasKey(one => one.Hash);
            row.Property(one => one.Hash).HasMaxLength(64);
            row.Property(one => one.Path).HasMaxLength(260);
        });
        builder.Entity<SettingRow>(row =>
        {
            row.ToTable("Settings").HasKey(one => one.Name);
            row.Property(one => one.Name).HasMaxLength(80);
        });
        builder.Entity<CommitRow>(row =>
        {
            row.ToTable("Commits").HasKey(one => one.Id);
            row.HasIndex(one => one.AtMicroseconds);
        });
    }
}
