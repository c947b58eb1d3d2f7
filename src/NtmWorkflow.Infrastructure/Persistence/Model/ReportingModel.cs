using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.Persistence.Model;

/// <summary>Who owes what, what was sent, and who was reminded.</summary>
internal static class ReportingModel
{
    private const int LongText = 4000;

    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<ObligationRow>(obligation =>
        {
            obligation.ToTable("Obligations").HasKey(row => row.Id);
            obligation.Property(row => row.Id).ValueGeneratedNever();
            obligation.HasIndex(row => new { row.Organisation, row.Duty, row.Period }).IsUnique();
            obligation.HasIndex(row => new { row.State, row.NextOn });
            obligation.HasIndex(row => new { row.Province, row.State, row.DueDay });
            obligation.HasIndex(row => new { row.Organisation, row.State, row.DueDay });
            obligation.HasIndex(row => row.AbsorbedBy);
            obligation.Property(row => row.Kind).HasMaxLength(20);
            obligation.Property(row => row.Province).HasMaxLength(80);
            obligation.Property(row => row.ProvinceYear).HasMaxLength(80);
            obligation.Property(row => row.Organisation).HasMaxLength(80);
            obligation.Property(row => row.UnitName).HasMaxLength(200);
            obligation.Property(row => row.Debtor).HasMaxLength(40);
            obligation.Property(row => row.District).HasMaxLength(80);
            obligation.Property(row => row.Duty).HasMaxLength(200);
            obligation.Property(row => row.Period).HasMaxLength(20);
            obligation.Property(row => row.Title).HasMaxLength(1000);
            // Two people at once: the second finds that it is open no longer.
            obligation.Property(row => row.State).HasMaxLength(20).IsConcurrencyToken();
            obligation.Property(row => row.Ladder).HasMaxLength(80);
            obligation.Property(row => row.ReturnedBecause).HasMaxLength(LongText);
            obligation.Property(row => row.SearchText).HasMaxLength(1300);
        });
        builder.Entity<SubmissionRow>(submission =>
        {
            submission.ToTable("Submissions").HasKey(row => row.Id);
            submission.Property(row => row.Id).ValueGeneratedNever();
            submission.Property(row => row.Organisation).HasMaxLength(80);
            submission.Property(row => row.Document).HasMaxLength(200);
            submission.Property(row => row.Note).HasMaxLength(LongText);
            submission.Property(row => row.By).HasMaxLength(200);
            submission.HasIndex(row => new { row.Organisation, row.Form, row.Period });
            submission.Property(row => row.Form).HasMaxLength(80);
            submission.Property(row => row.Period).HasMaxLength(20);
        });
        builder.Entity<SubmissionFileRow>(file =>
        {
            file.ToTable("SubmissionFiles").HasKey(row => new { row.Submission, row.Hash });
            file.HasOne<SubmissionRow>().WithMany().HasForeignKey(row => row.Submission).OnDelete(DeleteBehavior.Restrict);
            file.Property(row => row.Hash).HasMaxLength(64);
            file.Property(row => row.FileName).HasMaxLength(260);
        });
        builder.Entity<ReminderRow>(reminder =>
        {
            reminder.ToTable("Reminders").HasKey(row => new { row.Obligation, row.Rung, row.Round });
            reminder.Property(row => row.Rung).HasMaxLength(80);
            reminder.Property(row => row.Skipped).HasMaxLength(200);
        });
        builder.Entity<DemandRow>(demand =>
        {
            demand.ToTable("Demands").HasKey(row => row.Id);
            demand.Property(row => row.Id).ValueGeneratedNever();
            demand.HasIndex(row => new { row.Province, row.AtMicroseconds });
            demand.Property(row => row.Province).HasMaxLength(80);
            demand.Property(row => row.ProvinceYear).HasMaxLength(80);
            demand.Property(row => row.Title).HasMaxLength(200);
            demand.Property(row => row.Text).HasMaxLength(LongText);
            demand.Property(row => row.Source).HasMaxLength(400);
            demand.Property(row => row.By).HasMaxLength(200);
            demand.Property(row => row.WithdrawnBecause).HasMaxLength(LongText);
            demand.Property(row => row.WithdrawnBy).HasMaxLength(200);
        });
        builder.Entity<CalendarRow>(row =>
        {
            row.ToTable("CalendarEntries").HasKey(one => one.Sequence);
            row.Property(one => one.Sequence).ValueGeneratedNever();
            row.Property(one => one.PreviousHash).HasMaxLength(64);
            row.Property(one => one.Hash).HasMaxLength(64);
        });
        builder.Entity<PlanRulingRow>(row =>
        {
            row.ToTable("PlanRulings").HasKey(one => one.Sequence);
            row.Property(one => one.Sequence).ValueGeneratedNever();
            row.Property(one => one.PreviousHash).HasMaxLength(64);
            row.Property(one => one.Hash).HasMaxLength(64);
        });
        builder.Entity<ExtensionRow>(extension =>
        {
            extension.ToTable("Extensions").HasKey(row => row.Id);
            extension.Property(row => row.Id).ValueGeneratedNever();
            extension.HasIndex(row => row.Obligation);
            extension.Property(row => row.Reason).HasMaxLength(LongText);
            extension.Property(row => row.By).HasMaxLength(200);
            // Of two decisions at once the second is refused.
            extension.Property(row => row.Granted).IsConcurrencyToken();
            extension.Property(row => row.DecidedBecause).HasMaxLength(LongText);
            extension.Property(row => row.DecidedBy).HasMaxLength(200);
        });
    }
}
