using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Providers;
using NtmWorkflow.Infrastructure.Persistence.Rows;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.Integration.Databases;

/// <summary>What may exist only once is kept by a key of the database, and the loser hears that it lost a race.</summary>
public sealed class KeyTests : IAsyncLifetime
{
    private static readonly Guid Dossier = new("0194a5d2-7c1e-7000-8000-000000000001");
    private TestService _service = null!;

    public async Task InitializeAsync() => _service = await TestService.StartAsync();

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [DatabaseTheory]
    [InlineData("act of a dossier")]
    [InlineData("open dossier of a unit and level")]
    [InlineData("decision number")]
    [InlineData("idempotency key")]
    [InlineData("notice of an act")]
    [InlineData("notice in an inbox")]
    [InlineData("obligation")]
    [InlineData("reminder")]
    [InlineData("delivery")]
    [InlineData("announcement of days off")]
    public async Task SecondOfItsKind_Written_LosesARace(string kind)
    {
        await SaveAsync(Row(kind, "thứ nhất"));

        var lost = await Should.ThrowAsync<DbUpdateException>(() => SaveAsync(Row(kind, "thứ hai")));

        (await _service.WithAsync<DatabaseKind, bool>(database => Task.FromResult(database.IsRace(lost)))).ShouldBeTrue();
    }

    [DatabaseFact]
    public async Task DossiersThatAreOver_Written_MayBeMany()
    {
        await SaveAsync(DossierRows.Of("Xã Tập Sơn"));
        await SaveAsync(DossierRows.Of("Xã Tập Sơn"));

        (await _service.WithAsync<NtmDbContext, int>(db => db.Dossiers.CountAsync())).ShouldBe(2);
    }

    /// <summary>Keys are compared by code point: neither case nor marks make two of them one.</summary>
    [DatabaseFact]
    public async Task KeysThatLookAlike_Written_AreDifferent()
    {
        string[] keys = ["khóa", "khoa", "Khóa", "KHÓA", "kho\u0301a"];
        foreach (var key in keys)
        {
            await SaveAsync(new RepeatRow { Person = "can-bo", Key = key, Fingerprint = key, Answer = key });
        }

        foreach (var key in keys)
        {
            (await _service.WithAsync<NtmDbContext, string>(db => db.Repeats.Where(row => row.Key == key).Select(row => row.Answer).SingleAsync()))
                .ShouldBe(key);
        }
    }

    /// <summary>The read models of a dossier go with its line; the ledger stays.</summary>
    [DatabaseFact]
    public async Task LineOfADossier_Deleted_TakesTasksAndTimersWithItAndLeavesTheLedger()
    {
        var gone = await (await Commune.RegisteredAsync(_service)).SubmittedAsync();
        var stays = await (await Commune.RegisteredAsync(_service, "long-hiep")).SubmittedAsync();
        (await OwnersAsync()).Count(owner => owner == gone.Dossier.Value).ShouldBe(3);

        await _service.WithAsync<NtmDbContext, int>(db => db.Dossiers.Where(row => row.Id == gone.Dossier.Value).ExecuteDeleteAsync());

        (await OwnersAsync()).ShouldBe(Enumerable.Repeat(stays.Dossier.Value, 3));
        (await gone.LedgerAsync()).ShouldNotBeEmpty();
    }

    private static object Row(string kind, string text) => kind switch
    {
        "act of a dossier" => new ActRow
        {
            Dossier = Dossier,
            Sequence = 1,
            ByText = text,
            ActText = text,
            StateText = text,
            PreviousHash = "",
            Hash = text,
        },
        "open dossier of a unit and level" => Open(DossierRows.Of("Xã Tập Sơn")),
        "decision number" => new DecisionNumberRow { Province = "tra-vinh", Year = 2023, Number = 812, Dossier = Guid.NewGuid() },
        "idempotency key" => new RepeatRow { Person = "can-bo", Key = "khóa", Fingerprint = text, Answer = text },
        "notice of an act" => new OutboxRow { Dossier = Dossier, Sequence = 1, Ordinal = 0, Role = "chairman", Organisation = "ubnd-tinh", Text = text },
        "notice in an inbox" => new NoticeRow { Outbox = 7, Dossier = Dossier, Role = "chairman", Organisation = "ubnd-tinh", Text = text },
        "obligation" => new ObligationRow
        {
            Id = Guid.NewGuid(),
            Kind = "Report",
            Province = "tra-vinh",
            ProvinceYear = "tra-vinh/2023",
            Organisation = "xa-tap-son",
            UnitName = text,
            Debtor = "Commune",
            Duty = "dia-phuong-thang",
            Period = "2023-06",
            Title = text,
            State = "Open",
            SearchText = text,
        },
        "reminder" => new ReminderRow { Obligation = Dossier, Rung = "truoc-7" },
        "delivery" => new DeliveryRow { Notice = 7, Channel = "mail", Person = "can-bo", LastError = text },
        "announcement of days off" => new CalendarRow { Sequence = 1, ByText = text, ActText = text, PreviousHash = "", Hash = text },
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
    };

    private static DossierRow Open(DossierRow row)
    {
        row.Place = $"tra-vinh/{row.Unit}/{row.Level}";
        return row;
    }

    private Task<List<Guid>> OwnersAsync() => _service.WithAsync<NtmDbContext, List<Guid>>(async db =>
        [.. await db.Tasks.Select(row => row.Dossier).ToListAsync(), .. await db.Timers.Select(row => row.Dossier).ToListAsync()]);

    private Task<int> SaveAsync(object row) => _service.WithAsync<NtmDbContext, int>(db =>
    {
        db.Add(row);
        return db.SaveChangesAsync();
    });
}
