using System.Globalization;
using Microsoft.Extensions.Configuration;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Infrastructure.Settings;

/// <summary>How people prove who they are, and for how long that holds: limits of the service, not of law.</summary>
/// <param name="SecondFactorRoles">Roles in which nobody acts without a second factor.</param>
/// <param name="ProveAgain">How old a proof may be before a decision, a publication, a count or a change of accounts; zero: any age.</param>
/// <param name="Idle">After how long without use a person's session ends.</param>
/// <param name="Longest">How long a person's session lasts at most.</param>
/// <param name="Link">How long a one-time link holds.</param>
/// <param name="Token">How long a named token of a program lasts at most.</param>
public sealed record SignInSettings(
    IReadOnlySet<Role> SecondFactorRoles, TimeSpan ProveAgain, TimeSpan Idle, TimeSpan Longest, TimeSpan Link, TimeSpan Token)
{
    private const int DayMinutes = 24 * 60;

    private static readonly Role[] Guarded =
    [
        Role.Administrator, Role.CoordinationOffice, Role.CouncilSecretary, Role.CouncilChair, Role.Chairman, Role.LocalChairman,
        Role.CentralCoordinationOffice,
    ];

    /// <summary>Nothing stands between a newcomer and the demonstration.</summary>
    public static SignInSettings Demonstration { get; } =
        new(new HashSet<Role>(), TimeSpan.Zero, TimeSpan.FromHours(8), TimeSpan.FromDays(1), TimeSpan.FromDays(3), TimeSpan.FromDays(365));

    /// <summary>Half an hour without use and twelve hours in all: OWASP ASVS 5.0, 7.3; ten minutes before what can't be undone.</summary>
    public static SignInSettings Default { get; } =
        new(new HashSet<Role>(Guarded), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(30), TimeSpan.FromHours(12), TimeSpan.FromDays(3), TimeSpan.FromDays(365));

    /// <summary>Reads <c>SignIn:SecondFactorRoles</c>, <c>SignIn:ProveAgainMinutes</c>, <c>SignIn:IdleMinutes</c>, <c>SignIn:LongestHours</c>, <c>SignIn:LinkHours</c> and <c>SignIn:TokenDays</c>.</summary>
    /// <param name="configuration">The settings.</param>
    /// <param name="isDemonstration">Whether what is not set is as a demonstration has it.</param>
    /// <exception cref="StartProblemException">One of them is wrong.</exception>
    public static SignInSettings From(IConfiguration configuration, bool isDemonstration)
    {
        var given = isDemonstration ? Demonstration : Default;
        return new(
            configuration["SignIn:SecondFactorRoles"] is { Length: > 0 } roles ? Roles(roles) : given.SecondFactorRoles,
            TimeSpan.FromMinutes(Whole("SignIn:ProveAgainMinutes", configuration["SignIn:ProveAgainMinutes"], given.ProveAgain.TotalMinutes, 0, DayMinutes)),
            TimeSpan.FromMinutes(Whole("SignIn:IdleMinutes", configuration["SignIn:IdleMinutes"], given.Idle.TotalMinutes, 5, DayMinutes)),
            TimeSpan.FromHours(Whole("SignIn:LongestHours", configuration["SignIn:LongestHours"], given.Longest.TotalHours, 1, 24)),
            TimeSpan.FromHours(Whole("SignIn:LinkHours", configuration["SignIn:LinkHours"], given.Link.TotalHours, 1, 14 * 24)),
            TimeSpan.FromDays(Whole("SignIn:TokenDays", configuration["SignIn:TokenDays"], given.Token.TotalDays, 1, 2 * 365)));
    }

    private static HashSet<Role> Roles(string given) => given == "none"
        ? []
        : [.. given.Split(',', StringSplitOptions.TrimEntries).Select(id => RoleNames.Find(id) is { } role && role != Role.System
            ? role
            : throw new StartProblemException($"SignIn__SecondFactorRoles: không có vai trò “{id}”; cần các vai trò cách nhau bằng dấu phẩy, hoặc none."))];

    private static int Whole(string key, string? given, double otherwise, int least, int most) =>
        string.IsNullOrEmpty(given) ? (int)otherwise
        : int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
        : throw new StartProblemException($"{key.Replace(":", "__", StringComparison.Ordinal)} là “{given}”: cần số nguyên từ {least} đến {most}.");
}
