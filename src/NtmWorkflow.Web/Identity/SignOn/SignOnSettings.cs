using NtmWorkflow.Infrastructure.Settings;

namespace NtmWorkflow.Web.Identity.SignOn;

/// <summary>The office's own sign-on (cổng đăng nhập), a provider of OpenID Connect.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Authority">Its address, which is its issuer.</param>
/// <param name="ClientId">What it calls this service.</param>
/// <param name="ClientSecret">What this service proves itself to it with; none for a public client.</param>
/// <param name="Claim">Which of its claims tells who somebody is.</param>
/// <param name="Scopes">What it is asked for.</param>
/// <param name="SecondFactors">Values of <c>amr</c> that stand for a second factor.</param>
internal sealed record SignOnSettings(
    string Name, Uri Authority, string ClientId, string? ClientSecret, string Claim, IReadOnlyList<string> Scopes, IReadOnlyList<string> SecondFactors)
{
    /// <summary>Reads <c>SignOn:...</c>; none where no provider is set.</summary>
    /// <param name="configuration">The settings.</param>
    /// <exception cref="StartProblemException">One of them is missing or wrong.</exception>
    public static SignOnSettings? From(IConfiguration configuration)
    {
        if (configuration["SignOn:Authority"] is not { Length: > 0 } given)
        {
            return null;
        }

        if (!Uri.TryCreate(given, UriKind.Absolute, out var authority) || (authority.Scheme != Uri.UriSchemeHttps && !authority.IsLoopback))
        {
            throw new StartProblemException($"SignOn__Authority là “{given}”: cần địa chỉ https của cổng đăng nhập.");
        }

        return new(
            configuration["SignOn:Name"] is { Length: > 0 } name ? name : authority.Host,
            authority,
            configuration["SignOn:ClientId"] is { Length: > 0 } client ? client : throw new StartProblemException("SignOn__ClientId: chưa đặt tên của dịch vụ này ở cổng đăng nhập."),
            configuration["SignOn:ClientSecret"] is { Length: > 0 } secret ? secret : null,
            configuration["SignOn:Claim"] is { Length: > 0 } claim ? claim : "sub",
            Words(configuration["SignOn:Scopes"] ?? "openid"),
            Words(configuration["SignOn:SecondFactors"] ?? ""));
    }

    private static string[] Words(string given) => given.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>What pages say of the office's own sign-on.</summary>
/// <param name="Name">What people call it; none where there is none.</param>
/// <param name="Claim">Which of its claims tells who somebody is.</param>
internal sealed record SignOnOffer(string? Name, string Claim);
