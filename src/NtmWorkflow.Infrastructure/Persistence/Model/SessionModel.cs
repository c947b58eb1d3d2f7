using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.Persistence.Model;

/// <summary>Council sessions: their ledgers, the urns, and what follows from the ledgers.</summary>
internal static class SessionModel
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<SessionActRow>(act =>
        {
            act.ToTable("SessionActs").HasKey(row => new { row.Session, row.Sequence });
            act.Property(row => row.PreviousHash).HasMaxLength(64);
            act.Property(row => row.Hash).HasMaxLength(64);
        });
        builder.Entity<UrnRow>(urn => urn.ToTable("Urns").HasKey(row => row.Session));
        builder.Entity<SessionRow>(session =>
        {
            session.ToTable("Sessions").HasKey(row => row.Id);
            session.HasIndex(row => row.ProvinceYear);
            session.Property(row => row.ProvinceYear).HasMaxLength(80);
            session.Property(row => row.Council).HasMaxLength(80);
            session.Property(row => row.Place).HasMaxLength(4000);
            session.Property(row => row.Time).HasMaxLength(5);
            session.Property(row => row.State).HasMaxLength(40);
        });
        builder.Entity<AgendaRow>(agenda =>
        {
            agenda.ToTable("Agendas").HasKey(row => row.Dossier);
            agenda.HasIndex(row => row.Session);
        });
        builder.Entity<OwedBallotRow>(owed =>
        {
            owed.ToTable("OwedBallots").HasKey(row => new { row.Session, row.Member });
            owed.HasOne<SessionRow>().WithMany().HasForeignKey(row => row.Session).OnDelete(DeleteBehavior.Cascade);
            owed.Property(row => row.Member).HasMaxLength(80);
            owed.Property(row => row.StandIn).HasMaxLength(256);
        });
    }
}
