using Microsoft.AspNetCore.Identity;
using Hangfire;
using Hangfire.Common;
using Hangfire.States;
using MediatR;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NtmWorkflow.Application;
using NtmWorkflow.Application.Dossiers.Prepare.KeepEvidence;
using NtmWorkflow.Application.Dossiers.Collaboration.RunBatches;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers.StandIns;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Infrastructure;
using NtmWorkflow.Infrastructure.Law.Books;
using NtmWorkflow.Infrastructure.People;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Settings;

namespace NtmWorkflow.Integration.Persistence;

/// <summary>The whole service but its host, on a database of its own or a given one. The clock stands still on 2 May 2023, 08:00 in Việt Nam.</summary>
internal sealed class TestService : IAsyncDisposable
{
    /// <summary>Keys are no part of a database: who starts again on one has them still.</summary>
    private static readonly string Keys = Directory.CreateTempSubdirectory("ntm-keys-").FullName;

    private readonly ServiceProvider _services;
    private readonly bool _ownsDatabase;

    private TestService(TestDatabase database, bool ownsDatabase, string workflows, bool demonstrationClock, EvidenceLimits? limits, Action<IServiceCollection>? prepare)
    {
        Database = database;
        _ownsDatabase = ownsDatabase;
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddInfrastructure(new ServiceSettings(Folder, workflows, IsDemonstration: true, database.Settings)
        {
            Evidence = limits ?? EvidenceLimits.Default,
            SealsFolder = Keys,
        });
        services.AddApplication();
        // Slow on purpose for who guesses, and for nobody else.
        services.PostConfigure<PasswordHasherOptions>(options => options.IterationCount = 1_000);
        services.AddScoped<Signed>();
        services.AddScoped<ICurrentActor>(provider => provider.GetRequiredService<Signed>());
        services.AddSingleton<IBackgroundJobClient>(Nudges);
        if (!demonstrationClock)
        {
            services.AddSingleton<TimeProvider>(Clock);
        }

        prepare?.Invoke(services);
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    /// <summary>Folder of the evidence.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("ntm-data-").FullName;

    public TestDatabase Database { get; }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2023, 5, 2, 8, 0, 0, TimeSpan.FromHours(7)).AddTicks(1_234_567));

    public CountedNudges Nudges { get; } = new();

    public RulesInForce Rules => _services.GetRequiredService<RulesInForce>();

    public IServiceProvider Services => _services;

    public static async Task<TestService> StartAsync(
        TestDatabase? database = null,
        string? workflows = null,
        bool demonstrationClock = false,
        EvidenceLimits? limits = null,
        Action<IServiceCollection>? prepare = null)
    {
        var from = workflows ?? WorkflowsCopy.Original;
        var service = new TestService(database ?? await TestDatabase.CreateAsync(), database is null, from, demonstrationClock, limits, prepare);
        try
        {
            await service.InScopeAsync(async provider =>
            {
                await provider.GetRequiredService<DatabaseUpkeep>().MigrateAsync(CancellationToken.None);
                await provider.GetRequiredService<RuleReload>().StartAsync(CancellationToken.None);
                // As the host does when it starts: the first key is written before anything else holds the database.
                provider.GetRequiredService<IDataProtectionProvider>().CreateProtector(nameof(TestService)).Protect("");
                return true;
            });
        }
        catch
        {
            await service.DisposeAsync();
            throw;
        }

        return service;
    }

    /// <summary>A demonstration user as the ledger names them.</summary>
    public Actor Person(string userName)
    {
        var user = Rules.Demonstrations["tra-vinh/2023"].Users.Single(one => one.UserName == userName);
        return new(user.UserName, user.DisplayName, user.Role, user.Organisation, user.BoardMember);
    }

    /// <summary>Gives somebody an account that holds their office, for what is done in their name later; once is enough.</summary>
    public Task HireAsync(Actor person) => WithAsync<Accounts, bool>(async accounts =>
    {
        if ((await accounts.AllAsync(CancellationToken.None)).All(one => one.UserName != person.User))
        {
            (await accounts.AddAsync(new(person.User, person.Name, person.Role.Id(), person.Organisation, person.BoardMember), "ba-con-bo-vang-an-co")).ShouldBeEmpty();
        }

        return true;
    });

    /// <summary>Who acts for a body of a province: its demonstration user, or somebody new where there is none.</summary>
    public Actor PersonFor(string provinceYear, Role role, string organisation, string? seat)
    {
        var known = Rules.Demonstrations.GetValueOrDefault(provinceYear)?.Users
            .FirstOrDefault(one => one.Organisation == organisation && one.BoardMember == seat && (seat is not null || one.Role == role));
        return known is null
            ? new($"{organisation}-{seat}", $"Người của {organisation}", role, new OrganisationId(organisation), seat)
            : new(known.UserName, known.DisplayName, known.Role, known.Organisation, known.BoardMember);
    }

    /// <summary>Sends a request as a stand-in's own HTTP request would.</summary>
    public Task<T> SendAsStandInAsync<T>(Delegation delegation, IRequest<T> request) => InScopeAsync(async provider =>
    {
        provider.GetRequiredService<Signed>().Delegation = delegation;
        return await provider.GetRequiredService<IMediator>().Send(request);
    });

    /// <summary>Sends a request as its own HTTP request would: in a scope of its own.</summary>
    public Task<T> SendAsync<T>(Actor? actor, IRequest<T> request, Action<IServiceProvider>? prepare = null) => InScopeAsync(async provider =>
    {
        SignIn(provider, actor);
        prepare?.Invoke(provider);
        return await provider.GetRequiredService<IMediator>().Send(request);
    });

    /// <summary>Signs somebody in for the rest of a scope.</summary>
    public void SignIn(IServiceProvider scope, Actor? actor) => scope.GetRequiredService<Signed>().Actor = actor;

    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = _services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    public Task<T> WithAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull => InScopeAsync(provider => work(provider.GetRequiredService<TService>()));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_ownsDatabase)
        {
            await Database.DisposeAsync();
        }

        Directory.Delete(Folder, recursive: true);
    }

    private sealed class Signed(BatchPerson batch) : ICurrentActor
    {
        private Actor? _actor;

        public Actor? Actor
        {
            get => batch.Actor ?? Delegation?.Acting() ?? _actor;
            set => _actor = value;
        }

        public Delegation? Delegation
        {
            get => batch.Actor is not null ? batch.Delegation : field;
            set;
        }
    }

    /// <summary>Counts how often the sender was woken.</summary>
    internal sealed class CountedNudges : IBackgroundJobClient
    {
        private int _count;

        public int Count => _count;

        public string Create(Job job, IState state) => $"{Interlocked.Increment(ref _count)}";

        public bool ChangeState(string jobId, IState state, string expectedState) => true;
    }
}
