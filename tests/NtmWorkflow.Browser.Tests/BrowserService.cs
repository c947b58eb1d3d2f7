namespace NtmWorkflow.Browser.Tests;

/// <summary>The whole service on a real port of this machine.</summary>
public sealed class BrowserService : HostInTests
{
    public BrowserService()
    {
        UseKestrel(0);
        StartServer();
    }

    public string Address => ClientOptions.BaseAddress.ToString().TrimEnd('/');
}
