using System.Globalization;
using NtmWorkflow.Infrastructure.Settings;

namespace NtmWorkflow.Web.Identity;

/// <summary>From when on, and for how long, whoever tries passwords has to wait (giới hạn thử mật khẩu).</summary>
/// <param name="OfName">Wrong passwords in a row for one name before each further one waits.</param>
/// <param name="OfAddress">The same for one address, whatever names it tries.</param>
/// <param name="FirstWait">The first wait; each further one is twice as long.</param>
/// <param name="LongestWait">The longest wait.</param>
internal sealed record GuessLimits(int OfName, int OfAddress, TimeSpan FirstWait, TimeSpan LongestWait)
{
    /// <summary>Reads the settings.</summary>
    /// <exception cref="StartProblemException">One is not a whole number from 1 up.</exception>
    public static GuessLimits From(IConfiguration configuration) => new(
        Read(configuration["SignIn:WrongPasswords"], "SignIn__WrongPasswords", 10),
        Read(configuration["SignIn:WrongPasswordsOfAddress"], "SignIn__WrongPasswordsOfAddress", 100),
        TimeSpan.FromSeconds(Read(configuration["SignIn:FirstWaitSeconds"], "SignIn__FirstWaitSeconds", 30)),
        TimeSpan.FromMinutes(Read(configuration["SignIn:LongestWaitMinutes"], "SignIn__LongestWaitMinutes", 60)));

    private static int Read(string? given, string setting, int otherwise) =>
        string.IsNullOrEmpty(given) ? otherwise
        : int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var known) && known > 0 ? known
        : throw new StartProblemException($"{setting}: cần số nguyên từ 1, không phải “{given}”.");
}
