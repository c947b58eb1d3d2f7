using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Application.Dossiers.Prepare.RegisterDossier;
using NtmWorkflow.Application.Dossiers.Prepare.WithdrawDossier;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Repeats;

namespace NtmWorkflow.Integration.Persistence;

public sealed class IdempotencyTests : IAsyncLifetime
{
    private TestService _service = null!;

    public async Task InitializeAsync() => _service = await TestService.StartAsync();

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [DatabaseFact]
    public async Task SameRequest_SentTwice_GetsTheSameAnswerAndActsOnce()
    {
        var first = await RegisterAsync("tap-son", "khóa-1", "f");
        var again = await RegisterAsync("tap-son", "khóa-1", "f");

        again.Value.ShouldBe(first.Value);
        (await CountAsync()).ShouldBe(1);
    }

    [DatabaseFact]
    public async Task SameRequest_SentTenTimesAtOnce_ActsOnce()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => RegisterAsync("tap-son", "khóa-1", "f"))));

        answers.Select(answer => answer.Value).Distinct().ShouldHaveSingleItem();
        (await CountAsync()).ShouldBe(1);
    }

    [DatabaseFact]
    public async Task KeyOfAnotherRequest_Sent_IsRefusedAsReused()
    {
        await RegisterAsync("tap-son", "khóa-1", "f");

        await Should.ThrowAsync<IdempotencyKeyReusedException>(() => RegisterAsync("tap-son", "khóa-1", "g"));
    }

    [DatabaseFact]
    public async Task SameKey_OfAnotherPerson_IsItsOwn()
    {
        var one = await RegisterAsync("tap-son", "khóa-1", "f");
        var other = await RegisterAsync("hoa-an", "khóa-1", "g");

        other.Value.Dossier.ShouldNotBe(one.Value.Dossier);
        (await RegisterAsync("tap-son", "khóa-1", "f")).Value.ShouldBe(one.Value);
    }

    [DatabaseFact]
    public async Task RefusedRequest_SentAgain_IsDecidedAgain()
    {
        var first = await RegisterAsync("tap-son", null, "");
        (await RegisterAsync("tap-son", "khóa-2", "f")).Succeeded.ShouldBeFalse();
        await WithdrawAsync(first.Value.Dossier);

        (await RegisterAsync("tap-son", "khóa-2", "f")).Succeeded.ShouldBeTrue();
    }

    [DatabaseFact]
    public async Task RequestWithoutKey_SentTwice_IsDecidedTwice()
    {
        (await RegisterAsync("tap-son", null, "")).Succeeded.ShouldBeTrue();
        (await RegisterAsync("tap-son", null, "")).Refusals.ShouldHaveSingleItem().Code.ShouldBe("unit-has-no-open-dossier-for-the-level");
        (await _service.WithAsync<NtmDbContext, int>(db => db.Repeats.CountAsync())).ShouldBe(0);
    }

    private Task<Outcome<ActTaken>> WithdrawAsync(DossierId dossier) =>
        _service.SendAsync(_service.Person("can-bo-xa-tap-son"), new WithdrawDossierCommand(dossier, null, "Rút"));

    private Task<Outcome<ActTaken>> RegisterAsync(string name, string? key, string fingerprint)
    {
        var actor = _service.Person("can-bo-xa-" + name);
        return _service.SendAsync(actor, new RegisterDossierCommand(new ProvinceYearId("tra-vinh/2023"), new UnitId("xa-" + name), "nang-cao"), provider =>
        {
            var request = provider.GetRequiredService<RequestKey>();
            (request.Key, request.Person, request.Fingerprint) = (key, actor.User, fingerprint);
        });
    }

    private Task<int> CountAsync() => _service.WithAsync<NtmDbContext, int>(db => db.Acts.CountAsync());
}
