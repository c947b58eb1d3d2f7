using Hangfire;
using Hangfire.AspNetCore;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NtmWorkflow.Application.Reporting.Ports;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Infrastructure.Delivery;
using NtmWorkflow.Infrastructure.Demonstrating;
using NtmWorkflow.Infrastructure.Dossiers;
using NtmWorkflow.Infrastructure.Evidence;
using NtmWorkflow.Infrastructure.Jobs;
using NtmWorkflow.Infrastructure.Law;
using NtmWorkflow.Infrastructure.Law.Books;
using NtmWorkflow.Infrastructure.Maintenance.Rebuild;
using NtmWorkflow.Infrastructure.Maintenance.Seals;
using NtmWorkflow.Infrastructure.People;
using NtmWorkflow.Infrastructure.People.Security;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Providers;
using NtmWorkflow.Infrastructure.Persistence.Rows;
using NtmWorkflow.Infrastructure.Repeats;
using NtmWorkflow.Infrastructure.Reporting;
using NtmWorkflow.Infrastructure.Settings;
using NtmWorkflow.Infrastructure.Start;
using NtmWorkflow.Infrastructure.Workflows;

namespace NtmWorkflow.Infrastructure;

/// <summary>Registers the infrastructure project.</summary>
public static class InfrastructureServices
{
    /// <summary>Adds rules, database, evidence store, people, clock and jobs.</summary>
    /// <exception cref="StartProblemException">The rules do not read, or the data folder can't be written.</exception>
    public static IServiceCollection AddInfrastructure(this IServiceCollection services, ServiceSettings settings)
    {
        ServiceStart.CheckDataFolder(settings.DataFolder);
        services.AddSingleton(settings);
        services.AddSingleton(RulesFrom(settings.WorkflowsFolder));
        services.AddSingleton(new DemonstrationMode(settings.IsDemonstration));
        services.AddSingleton<TimeProvider>(settings.IsDemonstration ? new DemonstrationClock() : TimeProvider.System);
        services.AddSingleton(settings.Workbooks);
        services.AddSingleton<IWorkbooks, Workbooks.OpenXmlWorkbooks>();
        services.AddSingleton(settings.Evidence);
        services.AddSingleton(provider => new EvidenceFolder(settings.EvidenceFolder, provider.GetService<ILogger<EvidenceFolder>>()));
        services.AddHealthChecks().AddCheck<EvidenceHealth>("evidence", tags: ["ready"]);
        AddEvidence(services, settings);
        AddDatabase(services, settings);
        AddJobs(services);
        services.AddScoped<IRuleBooks, RuleBooks>();
        services.AddScoped<RuleArchive>();
        services.AddScoped<RuleReload>();
        services.AddScoped<IRuleFolder>(provider => new RuleFolder(provider.GetRequiredService<NtmDbContext>(), settings.WorkflowsFolder));
        services.AddHostedService<FigureWatch>();
        services.AddScoped<ISetVersions, SetVersions>();
        services.AddScoped<IPathTexts>(provider => provider.GetRequiredService<RuleArchive>());
        services.AddScoped<DemonstrationDrafts>();
        services.AddScoped<DemonstrationClockKeeper>();
        services.AddScoped<IDemonstrationClock>(provider => provider.GetRequiredService<DemonstrationClockKeeper>());
        services.AddScoped<RequestKey>();
        services.AddSingleton<IDocuments, Documents.DocxWriter>();
        services.AddScoped<IReportForms, ReportForms>();
        return services;
    }

    private static void AddDatabase(IServiceCollection services, ServiceSettings settings)
    {
        var kind = DatabaseKind.For(settings.Database);
        services.AddSingleton(kind);
        kind.AddContext(services);
        services.AddScoped<DatabaseUpkeep>();
        services.AddSingleton(new DatabaseStatus(kind));
        services.AddDataProtection().PersistKeysToDbContext<NtmDbContext>().SetApplicationName("NtmWorkflow");
        // Chosen, not forgotten: the keys lie beside all that they protect, so who reads the database reads both.
        services.Configure<KeyManagementOptions>(options => options.XmlEncryptor = new NullXmlEncryptor());
        services.AddIdentityCore<NtmUser>(options => SetPasswordRules(options, settings.Passwords))
            .AddErrorDescriber<VietnameseIdentityErrors>()
            .AddPasswordValidator<CommonPasswords>()
            .AddEntityFrameworkStores<NtmDbContext>()
            .AddUserStore<AccountStore>()
            .AddSignInManager();
        services.Configure<IdentityPasskeyOptions>(options => (options.UserVerificationRequirement, options.ResidentKeyRequirement) = ("required", "required"));
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = settings.Passwords.HashIterations);
        services.AddSingleton(new SignInCache(TimeProvider.System));
        services.AddScoped(provider => new SignInSessions(
            provider.GetRequiredService<NtmDbContext>(), provider.GetRequiredService<SignInCache>(), settings.SignIn, provider.GetRequiredService<TimeProvider>()));
        services.AddScoped(provider => new Offices(provider.GetRequiredService<NtmDbContext>(), provider.GetRequiredService<TimeProvider>()));
        services.AddScoped<SecondFactor>();
        services.AddScoped(provider => new ApiTokens(provider.GetRequiredService<NtmDbContext>(), provider.GetRequiredService<SignInCache>(), settings.SignIn));
        services.AddScoped(provider => new OneTimeLinks(provider.GetRequiredService<NtmDbContext>(), provider.GetRequiredService<SignInCache>(), settings.SignIn));
        services.AddSingleton(settings.SignIn);
        AddSecurityLog(services);
        services.AddSingleton(new UrnLock(settings.SealsFolder));
        services.AddScoped(provider => new Sealing(provider.GetRequiredService<NtmDbContext>(), settings.SealsFolder, provider.GetRequiredService<TimeProvider>()));
        services.AddHttpClient<TimestampAuthority>(http => (http.Timeout, http.MaxResponseContentBufferSize) = (TimeSpan.FromSeconds(15), 1024 * 1024));
        services.AddScoped(provider => ActivatorUtilities.CreateInstance<SealSending>(provider, settings.SealsFolder, settings.Seals));
        services.AddScoped<TransactionEnd>();
        services.AddScoped(provider =>
            new Accounts(
                provider.GetRequiredService<UserManager<NtmUser>>(), provider.GetRequiredService<NtmDbContext>(), provider.GetRequiredService<RulesInForce>(),
                provider.GetRequiredService<ISecurityLog>(), provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<OneTimeLinks>(), provider.GetRequiredService<SecondFactor>(),
                provider.GetRequiredService<SignInCache>(), provider.GetRequiredService<TransactionEnd>()));
        services.AddScoped<IUnitOfWork, UnitOfWork>();
        services.AddScoped(provider => new ReadModelRebuild(
            provider.GetRequiredService<NtmDbContext>(), provider.GetRequiredService<IUnitOfWork>(),
            provider.GetRequiredService<Projector>(), provider.GetRequiredService<SessionProjector>(),
            provider.GetRequiredService<RulesInForce>(), provider.GetRequiredService<RuleReload>(), provider.GetRequiredService<RuleArchive>()));
        services.Scan(scan => scan.FromAssemblyOf<NtmDbContext>()
            .AddClasses(types => types.Where(type => type.Name.StartsWith("Ef", StringComparison.Ordinal)), publicOnly: false)
            .AsImplementedInterfaces().WithScopedLifetime());
        services.AddScoped<Projector>();
        services.AddScoped<SessionProjector>();
        AddDelivery(services, settings.Delivery);
    }

    private static void AddEvidence(IServiceCollection services, ServiceSettings settings)
    {
        if (settings.Scanner is not { } scanner)
        {
            services.AddSingleton<IEvidenceStore>(provider => provider.GetRequiredService<EvidenceFolder>());
            return;
        }

        services.AddSingleton(new Clamd(scanner.Place));
        services.AddHealthChecks().AddCheck<ScannerHealth>("scanner", tags: ["ready"]);
        services.AddSingleton(new ScanMarks(Path.Combine(settings.EvidenceFolder, "scanned")));
        services.AddSingleton<ScannedStore>();
        services.AddSingleton<IEvidenceStore>(provider => provider.GetRequiredService<ScannedStore>());
    }

    private static void AddSecurityLog(IServiceCollection services)
    {
        services.AddSingleton<SecurityBuffer>();
        services.AddSingleton<ISecurityOrigin, ProcessOrigin>();
        services.AddScoped<ISecurityLog, SecurityLog>();
        services.AddScoped(provider => new SecurityBook(provider.GetRequiredService<NtmDbContext>(), provider.GetRequiredService<RulesInForce>().Book));
        services.AddSingleton(provider => new SecurityWriter(
            provider.GetRequiredService<SecurityBuffer>(), provider.GetRequiredService<IServiceScopeFactory>(), provider.GetRequiredService<ILogger<SecurityWriter>>()));
        services.AddHostedService(provider => provider.GetRequiredService<SecurityWriter>());
    }

    private static void AddDelivery(IServiceCollection services, DeliverySettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton<PublicAddresses>();
        services.AddSingleton<Webhooks>();
        services.AddSingleton<Mailbox>();
        services.AddScoped<DeliveryPlan>();
        services.AddScoped<DeliverySweep>();
        services.AddHostedService<OutboxAge>();
        services.AddScoped(provider => new CalendarFeed(
            provider.GetRequiredService<NtmDbContext>(), settings, provider.GetRequiredService<TimeProvider>()));
    }

    /// <summary>Length protects; a demand for signs and digits only makes people write passwords down.</summary>
    private static void SetPasswordRules(IdentityOptions options, PasswordSettings passwords)
    {
        options.Password.RequiredLength = passwords.ShortestLength;
        options.Password.RequiredUniqueChars = 5;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
    }

    private static void AddJobs(IServiceCollection services)
    {
        // Storage and activator of its own for each host: Hangfire's static defaults would be shared by all hosts of a process.
        services.AddSingleton(provider => provider.GetRequiredService<DatabaseKind>().Jobs());
        services.AddSingleton<JobActivator>(provider => new AspNetCoreJobActivator(provider.GetRequiredService<IServiceScopeFactory>()));
        services.AddHangfire((provider, hangfire) => hangfire
            .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
            .UseLogProvider(JobLogs.Provider)
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings()
            .UseStorage(provider.GetRequiredService<JobStorage>()));
        services.AddHangfireServer(options => options.WorkerCount = 2);
        services.AddSingleton<ServiceJobs>();
        services.AddScoped<OutboxNudge>();
        services.AddScoped<IOutboxSending, OutboxSending>();
        services.AddScoped<OutboxDispatch>();
    }

    private static RulesInForce RulesFrom(string folder)
    {
        var reading = WorkflowsReader.Read(folder);
        return reading.RuleBook is not null
            ? new RulesInForce(reading)
            : throw new StartProblemException(
                $"Thư mục quy định “{folder}” có {reading.Problems.Count} lỗi, lỗi đầu: {reading.Problems[0].File} {reading.Problems[0].Where}: "
                + $"{reading.Problems[0].Sentence} Chạy “ntm check” để xem tất cả.");
    }
}
