using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace NtmWorkflow.Infrastructure.Settings;

/// <summary>How long the stored security log is kept.</summary>
/// <param name="KeepDays">Days.</param>
public sealed record SecurityLogSettings(int KeepDays)
{
    private const int Least = 30;
    private const int Most = 3_650;

    /// <summary>A limit of the service and not of law: 400 days, so that whoever looks once a year finds all of the year before.</summary>
    public static SecurityLogSettings Default { get; } = new(400);

    /// <summary>Reads <c>SecurityLog:KeepDays</c>.</summary>
    /// <exception cref="StartProblemException">It is no whole number from 30 to 3,650.</exception>
    public static SecurityLogSettings From(IConfiguration configuration)
    {
        var given = configuration["SecurityLog:KeepDays"];
        return string.IsNullOrEmpty(given) ? Default
            : int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= Least and <= Most ? new(days)
            : throw new StartProblemException($"SecurityLog__KeepDays là “{given}”: cần số nguyên từ {Least} đến {Most}.");
    }
}
