namespace NtmWorkflow.Infrastructure.Persistence;

/// <summary>Moments as whole microseconds since 1970 (UTC): exact and sortable on every database.</summary>
internal static class Moments
{
    public static long ToMicroseconds(this DateTimeOffset moment) =>
        (moment.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset FromMicroseconds(long microseconds) =>
        DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);
}
