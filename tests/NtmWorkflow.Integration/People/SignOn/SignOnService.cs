using Microsoft.AspNetCore.Hosting;

namespace NtmWorkflow.Integration.People.SignOn;

/// <summary>Everything that guards signing in, and a province's own sign-on.</summary>
public sealed class SignOnService : GuardedService, IAsyncLifetime
{
    private readonly string? _away;

    public SignOnService()
    {
    }

    private SignOnService(string away) => _away = away;

    internal Provider Provider { get; private set; } = null!;

    /// <summary>A service whose provider does not answer.</summary>
    public static async Task<SignOnService> AwayAsync()
    {
        var service = new SignOnService("http://127.0.0.1:9");
        await service.InitializeAsync();
        return service;
    }

    public new async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Provider = await Provider.StartAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Provider.DisposeAsync();
    }

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("SignIn:SecondFactorRoles", "coordination-office");
        builder.UseSetting("SignOn:Name", "Cổng của tỉnh");
        builder.UseSetting("SignOn:Authority", _away ?? Provider.Address);
        builder.UseSetting("SignOn:ClientId", "ntm");
        builder.UseSetting("SignOn:SecondFactors", "mfa");
    }
}
