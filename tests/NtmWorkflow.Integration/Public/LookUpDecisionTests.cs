using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Dossiers.Decide.DecideRecognition;
using NtmWorkflow.Application.Dossiers.Decide.PublishResult;
using NtmWorkflow.Application.Public.LookUpDecision;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.Integration.Public;

/// <summary>Anybody checks a decision by its code; whatever was changed behind the service's back is told.</summary>
public sealed class LookUpDecisionTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2023, 5, 2);
    private TestService _service = null!;
    private Commune _commune = null!;

    public async Task InitializeAsync()
    {
        _service = await TestService.StartAsync();
        _commune = await (await Commune.RegisteredAsync(_service)).DecidableAsync();
    }

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [DatabaseFact]
    public async Task Recognised_CheckedBeforeAndAfterPublication_IsShownOnlyAfter()
    {
        var code = await RecogniseAsync();
        var before = (await CheckAsync(code)).Value;
        (before.Sight, before.Symbol, before.Decided).ShouldBe((DecisionSight.NotPublished, null, null));

        await PublishAsync();
        var after = (await CheckAsync(code.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal))).Value;

        (after.Sight, after.Symbol, after.Day, after.Body).ShouldBe((DecisionSight.Public, "12/QĐ-UBND", Today, "Ủy ban nhân dân tỉnh Trà Vinh"));
        after.Decided.ShouldNotBeNull().UnitName.ShouldBe("Xã Tập Sơn");
        var ledger = await _commune.LedgerAsync();
        (after.Lines, after.Head, after.Ended).ShouldBe((ledger.Count, ledger[^1].Seal.Hash, null));
    }

    [DatabaseFact]
    public async Task RefusedWithANumber_Checked_ShowsNeitherUnitNorReasons()
    {
        (await _service.SendAsync(Chairman, new RefuseRecognitionCommand(_commune.Dossier, null, "Chưa đủ", 13))).Succeeded.ShouldBeTrue();

        var found = (await CheckAsync(await CodeAsync())).Value;

        (found.Sight, found.Symbol, found.Decided).ShouldBe((DecisionSight.NotPublic, "13/QĐ-UBND", null));
    }

    [DatabaseTheory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("812/QĐ-UBND")]
    [InlineData("ABCD-EFGH")]
    [InlineData("'; DROP TABLE Decisions; --")]
    public async Task WhatIsNoCode_Checked_GetsAHelpfulSentence(string? code)
    {
        var refused = (await CheckAsync(code)).Refusals.ShouldHaveSingleItem();

        (refused.Kind, refused.Code).ShouldBe((RefusalKind.Invalid, "code-is-well-formed"));
        refused.Remedy.ShouldNotBeNull().ShouldContain("XXXX-XXXX-XXXX");
    }

    [DatabaseFact]
    public async Task CodeOfNothing_Checked_IsNotFound() =>
        (await CheckAsync("0000-0000-0000")).Refusals.ShouldHaveSingleItem().Kind.ShouldBe(RefusalKind.NotFound);

    [DatabaseTheory]
    [InlineData("the number")]
    [InlineData("an earlier line")]
    [InlineData("unreadable")]
    [InlineData("a line removed")]
    [InlineData("the hash")]
    public async Task LedgerChangedBehindTheServicesBack_Checked_IsTold(string how)
    {
        var code = await RecogniseAsync();
        await PublishAsync();
        await ChangeAsync(how);

        var found = (await CheckAsync(code)).Value;

        (found.Sight, found.Head, found.Decided, found.Symbol).ShouldBe((DecisionSight.Broken, null, null, null));
        found.Break.ShouldNotBeNull().Sentence.ShouldNotBeEmpty();
    }

    private Domain.People.Actor Chairman => _service.Person("chu-tich-ubnd-tinh");

    private Task<Outcome<CheckedDecision>> CheckAsync(string? code) => _service.SendAsync(null, new LookUpDecisionQuery(code));

    private async Task<string> RecogniseAsync()
    {
        (await _service.SendAsync(Chairman, new RecogniseCommuneCommand(_commune.Dossier, null, 12, Today))).Refusals.ShouldBeEmpty();
        return await CodeAsync();
    }

    private async Task<string> CodeAsync() => Dossier.Fold(await _commune.LedgerAsync()).DecisionEntry!.Code.ToString();

    private async Task PublishAsync() => (await _service.SendAsync(
        _service.Person("chuyen-vien-dieu-phoi"), new PublishResultCommand(_commune.Dossier, null, Today, "Báo Trà Vinh"))).Refusals.ShouldBeEmpty();

    private Task<bool> ChangeAsync(string how) => _service.WithAsync<NtmDbContext, bool>(async db =>
    {
        var decided = (await _commune.LedgerAsync()).Single(entry => entry.Act is Recognised).Sequence;
        await LedgerGuards.LiftAsync(db);
        var rows = db.Acts.Where(row => row.Dossier == _commune.Dossier.Value);
        var changed = how switch
        {
            "the number" => await rows.Where(row => row.Sequence == decided).ExecuteUpdateAsync(set => set.SetProperty(
                row => row.ActText, row => row.ActText.Replace("\"number\":12", "\"number\":21"))),
            "an earlier line" => await rows.Where(row => row.Sequence == 2).ExecuteUpdateAsync(set => set.SetProperty(row => row.LegalSource, "khác")),
            "unreadable" => await rows.Where(row => row.Sequence == 3).ExecuteUpdateAsync(set => set.SetProperty(row => row.ActText, "{")),
            "a line removed" => await rows.Where(row => row.Sequence == 4).ExecuteDeleteAsync(),
            _ => await rows.Where(row => row.Sequence == decided).ExecuteUpdateAsync(set => set.SetProperty(row => row.Hash, new string('a', 64))),
        };
        changed.ShouldBe(1);
        return true;
    });
}
