using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Web.Tests.Host;

/// <summary>One host for all tests that leave nothing behind in it and need no settings of their own.</summary>
[CollectionDefinition(Name)]
public sealed class SharedService : HostInTests, ICollectionFixture<SharedService>
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "shared service";

    /// <summary>Hashes passwords as the service does, and counts.</summary>
    public CountingHasher Hasher { get; } = new();

    /// <summary>Lines of the security log.</summary>
    public SecurityLines SecurityLines { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services => services.AddSingleton<IPasswordHasher<NtmUser>>(Hasher).AddSingleton<ILoggerProvider>(SecurityLines));
    }

    public sealed class CountingHasher : PasswordHasher<NtmUser>
    {
        private int _checked;

        /// <summary>How many passwords were held against a hash.</summary>
        public int Checked => _checked;

        public override PasswordVerificationResult VerifyHashedPassword(NtmUser user, string hashedPassword, string providedPassword)
        {
            Interlocked.Increment(ref _checked);
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
