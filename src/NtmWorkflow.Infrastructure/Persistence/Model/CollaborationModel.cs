using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.Persistence.Model;

/// <summary>Working together: messages, stand-ins, acts on many dossiers.</summary>
internal static class CollaborationModel
{
    private const int LongText = 4000;
    private const int ActorText = 2000;

    public static void Configure(ModelBuilder builder)
    {
        Messages(builder);
        builder.Entity<DelegationRow>(delegation =>
        {
            delegation.ToTable("Delegations").HasKey(row => row.Id);
            delegation.HasIndex(row => row.StandIn);
            delegation.HasIndex(row => row.Represented);
            delegation.Property(row => row.Represented).HasMaxLength(256);
            delegation.Property(row => row.StandIn).HasMaxLength(256);
            delegation.Property(row => row.RepresentedText).HasMaxLength(ActorText);
            delegation.Property(row => row.StandInText).HasMaxLength(ActorText);
            delegation.Property(row => row.Acts).HasMaxLength(LongText);
            delegation.Property(row => row.Reason).HasMaxLength(LongText);
            delegation.Property(row => row.EndedBy).HasMaxLength(200);
            delegation.Property(row => row.EndedBecause).HasMaxLength(LongText);
        });
        builder.Entity<BatchRow>(batch =>
        {
            batch.ToTable("Batches").HasKey(row => row.Id);
            batch.HasIndex(row => row.Person);
            batch.HasIndex(row => row.EndedAtMicroseconds);
            batch.Property(row => row.Person).HasMaxLength(256);
            batch.Property(row => row.ByText).HasMaxLength(ActorText);
        });
        builder.Entity<BatchItemRow>(item =>
        {
            item.ToTable("BatchItems").HasKey(row => new { row.Batch, row.Dossier });
            item.HasOne<BatchRow>().WithMany().HasForeignKey(row => row.Batch).OnDelete(DeleteBehavior.Cascade);
            item.HasIndex(row => new { row.Batch, row.State });
            item.Property(row => row.UnitName).HasMaxLength(200);
            item.Property(row => row.LevelName).HasMaxLength(200);
            // Whoever takes a dossier of a batch says in which state they found it.
            item.Property(row => row.State).HasMaxLength(20).IsConcurrencyToken();
        });
    }

    private static void Messages(ModelBuilder builder)
    {
        builder.Entity<MessageRow>(message =>
        {
            message.ToTable("Messages").HasKey(row => row.Id);
            message.HasIndex(row => new { row.Dossier, row.AtMicroseconds });
            message.HasIndex(row => new { row.ToOrganisation, row.AnswerBy });
            message.Property(row => row.ByText).HasMaxLength(ActorText);
            message.Property(row => row.FromOrganisation).HasMaxLength(80);
            message.Property(row => row.ToOrganisation).HasMaxLength(80);
            message.Property(row => row.Text).HasMaxLength(LongText);
            message.Property(row => row.SearchText).HasMaxLength(LongText);
            message.Property(row => row.WithdrawnBecause).HasMaxLength(LongText);
        });
        builder.Entity<MessageFileRow>(file =>
        {
            file.ToTable("MessageFiles").HasKey(row => new { row.Message, row.Hash });
            file.HasOne<MessageRow>().WithMany().HasForeignKey(row => row.Message).OnDelete(DeleteBehavior.Cascade);
            file.Property(row => row.Hash).HasMaxLength(64);
            file.Property(row => row.FileName).HasMaxLength(260);
        });
        builder.Entity<MessageReadRow>(read =>
        {
            read.ToTable("MessageReads").HasKey(row => new { row.Message, row.Organisation });
            read.HasOne<MessageRow>().WithMany().HasForeignKey(row => row.Message).OnDelete(DeleteBehavior.Cascade);
            read.Property(row => row.Organisation).HasMaxLength(80);
            read.Property(row => row.By).HasMaxLength(500);
        });
    }
}
