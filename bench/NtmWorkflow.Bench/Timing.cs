using System.Diagnostics;
using System.Security.Cryptography;

namespace NtmWorkflow.Bench;

/// <summary>How long a piece of work takes: the median of several batches, after warming up.</summary>
internal static class Timing
{
    private const int Batches = 15;
    private static readonly byte[] Block = new byte[64 * 1024];

    /// <summary>The measure of the machine in this run: SHA-256 of 64 KiB, in microseconds.</summary>
    public static double Baseline() => Microseconds(() => SHA256.HashData(Block), 200);

    /// <summary>Microseconds of one repetition.</summary>
    public static double Microseconds(Action work, int repetitions)
    {
        Repeat(work, repetitions);
        return Median([.. Enumerable.Range(0, Batches).Select(_ => Batch(work, repetitions))]);
    }

    /// <summary>Bytes that one repetition allocates on this thread.</summary>
    public static double Bytes(Action work, int repetitions)
    {
        Repeat(work, 1);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Repeat(work, repetitions);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)repetitions;
    }

    /// <summary>Milliseconds of one asynchronous piece of work.</summary>
    public static async Task<double> MillisecondsAsync(Func<Task> work)
    {
        var from = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(from).TotalMilliseconds;
    }

    /// <summary>The middle one.</summary>
    public static double Median(IReadOnlyList<double> values)
    {
        var ordered = values.Order().ToList();
        return (ordered[(ordered.Count - 1) / 2] + ordered[ordered.Count / 2]) / 2;
    }

    private static double Batch(Action work, int repetitions)
    {
        var from = Stopwatch.GetTimestamp();
        Repeat(work, repetitions);
        return Stopwatch.GetElapsedTime(from).TotalMicroseconds / repetitions;
    }

    private static void Repeat(Action work, int repetitions)
    {
        for (var done = 0; done < repetitions; done++)
        {
            work();
        }
    }
}
