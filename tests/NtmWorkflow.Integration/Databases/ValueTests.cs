using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.Integration.Databases;

/// <summary>What is written comes back as it was, on every database.</summary>
public sealed class ValueTests : IAsyncLifetime
{
    private TestService _service = null!;

    public async Task InitializeAsync() => _service = await TestService.StartAsync();

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [DatabaseTheory]
    [InlineData("1.5")]
    [InlineData("0")]
    [InlineData("100")]
    [InlineData("-0.25")]
    [InlineData("0.0000000001")]
    [InlineData("999999999999999999.9999999999")]
    [InlineData("-999999999999999999.9999999999")]
    public async Task Decimal_ReadBack_IsExactAndHasNoZerosAdded(string written)
    {
        var dossier = await DossierAsync();
        await SaveAsync(new DraftFindingRow
        {
            Dossier = dossier,
            Code = "dài",
            Value = decimal.Parse(written, CultureInfo.InvariantCulture),
        });

        var read = await _service.WithAsync<NtmDbContext, decimal?>(db => db.DraftFindings
            .Where(row => row.Dossier == dossier && row.Code == "dài").Select(row => row.Value).SingleAsync());

        read!.Value.ToString(CultureInfo.InvariantCulture).ShouldBe(written);
    }

    [DatabaseTheory]
    [InlineData("0001-01-01")]
    [InlineData("1975-04-30")]
    [InlineData("2023-05-02")]
    [InlineData("2024-02-29")]
    [InlineData("9999-12-31")]
    public async Task Day_ReadBackAndCompared_IsTheSame(string written)
    {
        var day = DateOnly.Parse(written, CultureInfo.InvariantCulture);
        var line = DossierRows.Of("Xã Tập Sơn");
        line.LastActOn = day;
        await SaveAsync(line);

        (await _service.WithAsync<NtmDbContext, DateOnly>(db => db.Dossiers
            .Where(row => row.LastActOn == day).Select(row => row.LastActOn).SingleAsync())).ShouldBe(day);
    }

    /// <summary>Locks of accounts are the only moments that are stored as such; all others are whole microseconds.</summary>
    [DatabaseFact]
    public async Task MomentWithAnOffset_ReadBack_IsTheSameInstantToTheMicrosecond()
    {
        var until = new DateTimeOffset(2023, 5, 2, 8, 0, 0, TimeSpan.FromHours(7)).AddTicks(1_234_560);
        await _service.WithAsync<UserManager<NtmUser>, IdentityResult>(people => people.CreateAsync(new NtmUser
        {
            UserName = "khoa",
            DisplayName = "Người bị khóa",
            LockoutEnd = until,
        }));

        var read = await _service.WithAsync<UserManager<NtmUser>, NtmUser?>(people => people.FindByNameAsync("khoa"));

        read!.LockoutEnd!.Value.ToUniversalTime().ShouldBe(until.ToUniversalTime());
    }

    [DatabaseFact]
    public async Task MegabyteOfVietnamese_InAnAct_IsReadBackWholeAndVerifies()
    {
        var text = new StringBuilder();
        while (text.Length < 1024 * 1024)
        {
            text.Append(CultureInfo.InvariantCulture, $"Ý kiến thứ {text.Length}: đường ấp Bến Trị còn ngập, “đề nghị” nâng cấp; ");
        }

        var commune = await Commune.RegisteredAsync(_service);
        var held = new ConsultationHeld(new(2023, 4, 10), new(2023, 4, 28), "Trụ sở xã", 412, 405, text.ToString());
        await LedgerWriter.RecordAsync(_service, await commune.LedgerAsync(), held);

        var entries = await commune.LedgerAsync();
        ((ConsultationHeld)entries[^1].Act).Summary.ShouldBe(held.Summary);
        DossierLedger.Chain.Verify(entries).ShouldBeNull();
    }

    private async Task<Guid> DossierAsync() => (await Commune.RegisteredAsync(_service)).Dossier.Value;

    private Task<int> SaveAsync(object row) => _service.WithAsync<NtmDbContext, int>(db =>
    {
        db.Add(row);
        return db.SaveChangesAsync();
    });
}
