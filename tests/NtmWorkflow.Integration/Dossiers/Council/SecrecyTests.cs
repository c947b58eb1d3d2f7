using System.Collections;
using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Application.Dossiers.Council.HoldCouncilSession;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Council;
using NtmWorkflow.Domain.Dossiers.Council.Acts;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Repeats;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.Integration.Dossiers.Council;

/// <summary>Nothing that is stored leads from a secret ballot to its voter.</summary>
public sealed class SecrecyTests : IAsyncLifetime
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private const string Opinion = "Ý kiến chỉ một người viết";
    private TestService _service = null!;
    private Commune _commune = null!;

    private SeatedCouncil Council => _commune.Council!;

    public async Task InitializeAsync()
    {
        _service = await TestService.StartAsync();
        _commune = await (await Commune.RegisteredAsync(_service)).SubmittedAsync();
        await _commune.AppraisedAsync();
        await _commune.InSessionAsync();
    }

    public async Task DisposeAsync() => await _service.DisposeAsync();

    /// <summary>Every table is read: code, choice and opinion of a ballot stand nowhere in clear, the urn included.</summary>
    [DatabaseFact]
    public async Task BallotWithAKeyAgainstRepeats_HandedIn_IsReadableNowhere()
    {
        var member = Council.Members[4];
        var ballots = new HandInBallotsCommand(Council.Session, [new(_commune.Dossier.Value, BallotChoice.Reject, Opinion)], SeatedCouncil.ReceiptOf(member));
        var taken = await _service.SendAsync(Council.Seated(member), ballots, provider =>
        {
            var request = provider.GetRequiredService<RequestKey>();
            (request.Key, request.Person, request.Fingerprint) = ("khóa phiếu", member.Id, new string('f', 64));
        });

        var code = taken.Value.Codes.ShouldHaveSingleItem().Code;
        var tables = await TablesAsync();
        tables.Where(table => table.Text.Contains(code, StringComparison.Ordinal)).ShouldBeEmpty();
        tables.Where(table => table.Text.Contains(Opinion, StringComparison.Ordinal)).ShouldBeEmpty();
        tables.Where(table => table.Text.Contains(SeatedCouncil.ReceiptOf(member), StringComparison.Ordinal)).ShouldBeEmpty();
        tables.Single(table => table.Name == "Repeats").Text.ShouldBe("[]");
        tables.Single(table => table.Name == "Urns").Text.ShouldNotContain(member.Id);
        (await UrnAsync()).Ballots.ShouldHaveSingleItem().ShouldBe(new SecretBallot(_commune.Dossier.Value, code, BallotChoice.Reject, Opinion));
    }

    /// <summary>The urn is one row, whoever votes in whatever order: there is no row of a ballot whose number or place could be read.</summary>
    [DatabaseFact]
    public async Task WholeCouncil_VotingInTurn_FillsOneRowInTheOrderOfCodes()
    {
        foreach (var (index, member) in Council.Members.Index())
        {
            (await Council.VoteAsync(member, index % 2 == 0 ? BallotChoice.Approve : BallotChoice.Reject)).Refusals.ShouldBeEmpty();
        }

        JsonDocument.Parse((await TablesAsync()).Single(table => table.Name == "Urns").Text).RootElement.GetArrayLength().ShouldBe(1);
        var codes = (await UrnAsync()).Ballots.Select(ballot => ballot.Code).ToList();
        codes.ShouldBe(codes.Order(StringComparer.Ordinal));
        codes.ShouldNotBe(Council.Members.Select(member => Receipt.Code(SeatedCouncil.ReceiptOf(member), _commune.Dossier.Value)));
    }

    [DatabaseFact]
    public async Task Counted_EachVoterFindsTheirBallot_AndTheLedgerStillDoesNotSayWhose()
    {
        foreach (var (index, member) in Council.Members.Index())
        {
            (await Council.VoteAsync(member, index == 4 ? BallotChoice.Reject : BallotChoice.Approve, index == 4 ? Opinion : null)).Refusals.ShouldBeEmpty();
        }

        await Council.ClosedAsync();

        var ledger = await Council.LedgerAsync();
        var counted = ledger.Select(entry => entry.Act).OfType<ItemCounted>().ShouldHaveSingleItem();
        counted.Ballots.Single(ballot => ballot.Code == Receipt.Code(SeatedCouncil.ReceiptOf(Council.Members[4]), _commune.Dossier.Value)).Opinion.ShouldBe(Opinion);
        counted.Ballots.Count.ShouldBe(Council.Members.Count);
        counted.Ballots.ShouldAllBe(ballot => ballot.Member == null);
        ledger.Select(entry => entry.Act).OfType<BallotHandedIn>().ShouldAllBe(handed => handed.Ballots == null && handed.Salt == null);
        ledger.Where(entry => entry.Act is BallotHandedIn).ShouldAllBe(entry => !entry.Seal.ActText.Contains("choice", StringComparison.Ordinal));
        (await TablesAsync()).Single(table => table.Name == "Urns").Text.ShouldBe("[]");
        (await _commune.LedgerAsync())[^1].Seal.ActText.ShouldNotContain(Opinion);
    }

    [DatabaseFact]
    public async Task SameBallotAgain_HasTheSameReceipt_AnotherOneIsRefused()
    {
        var member = Council.Members[3];
        var first = (await Council.VoteAsync(member)).Value;

        var again = (await Council.VoteAsync(member)).Value;

        (again.Sequence, again.Hash, again.Receipt).ShouldBe((first.Sequence, first.Hash, first.Receipt));
        again.Codes.ShouldBe(first.Codes);
        (await Council.VoteAsync(member, BallotChoice.Reject)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("each-member-has-one-ballot");
        (await Council.LedgerAsync()).Count(entry => entry.Act is BallotHandedIn).ShouldBe(1);
    }

    [DatabaseFact]
    public async Task ReceiptOfSomebodyElse_UsedAgain_IsRefused()
    {
        (await Council.VoteAsync(Council.Members[3])).Refusals.ShouldBeEmpty();

        var taken = await _service.SendAsync(Council.Seated(Council.Members[4]), new HandInBallotsCommand(
            Council.Session, [new(_commune.Dossier.Value, BallotChoice.Approve)], SeatedCouncil.ReceiptOf(Council.Members[3])));

        taken.Refusals.ShouldHaveSingleItem().Code.ShouldBe("receipt-is-random");
    }

    private Task<Urn> UrnAsync() => _service.WithAsync<ISessions, Urn>(sessions => sessions.UrnAsync(Council.Session, CancellationToken.None));

    private Task<IReadOnlyList<(string Name, string Text)>> TablesAsync() => _service.WithAsync<NtmDbContext, IReadOnlyList<(string, string)>>(db =>
        Task.FromResult<IReadOnlyList<(string, string)>>([.. db.Model.GetEntityTypes().Select(table => (table.GetTableName()!, Rows(db, table)))]));

    private static string Rows(NtmDbContext db, IEntityType table)
    {
        var set = typeof(DbContext).GetMethod(nameof(DbContext.Set), 1, BindingFlags.Instance | BindingFlags.Public, [])!.MakeGenericMethod(table.ClrType).Invoke(db, null)!;
        return JsonSerializer.Serialize(((IEnumerable)set).Cast<object>().ToList(), Plain);
    }
}
