using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.Persistence.Model;

/// <summary>How people receive notices, and what is on its way to them.</summary>
internal static class DeliveryModel
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<NoticeSettingsRow>(settings =>
        {
            settings.ToTable("NoticeSettings").HasKey(row => row.Person);
            settings.Property(row => row.Person).HasMaxLength(256);
            settings.Property(row => row.Email).HasMaxLength(200);
            settings.Property(row => row.Choices).HasMaxLength(500);
            settings.Property(row => row.Webhook).HasMaxLength(500);
            settings.Property(row => row.WebhookSecret).HasMaxLength(1000);
            settings.Property(row => row.CalendarHash).HasMaxLength(64);
            settings.HasIndex(row => row.CalendarHash).IsUnique();
        });
        builder.Entity<DeliveryRow>(delivery =>
        {
            delivery.ToTable("Deliveries").HasKey(row => row.Id);
            delivery.HasIndex(row => new { row.Notice, row.Channel, row.Person }).IsUnique();
            delivery.HasIndex(row => row.NextAtMicroseconds);
            delivery.Property(row => row.Channel).HasMaxLength(20);
            delivery.Property(row => row.Person).HasMaxLength(256);
            // Whoever counts the attempt up makes it; the other node finds that it lost.
            delivery.Property(row => row.Attempts).IsConcurrencyToken();
            delivery.Property(row => row.LastError).HasMaxLength(500);
        });
    }
}
