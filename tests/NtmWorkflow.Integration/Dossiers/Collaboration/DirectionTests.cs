using NtmWorkflow.Application.Dossiers.Collaboration.AskSuperiors;
using NtmWorkflow.Application.Dossiers.View.ViewLists;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.Integration.Dossiers.Collaboration;

public sealed class DirectionTests : IAsyncLifetime
{
    private static readonly DateOnly Due = new(2023, 5, 12);
    private TestService _service = null!;
    private Commune _commune = null!;

    public async Task InitializeAsync()
    {
        _service = await TestService.StartAsync();
        _commune = await Commune.RegisteredAsync(_service);
        await _commune.SubmittedAsync();
        await _commune.VerifiedAsync();
    }

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [DatabaseFact]
    public async Task Office_AskingTheChairmanAtReception_KeepsItsPlaceAndItsClock()
    {
        var before = await InboxAsync("chuyen-vien-dieu-phoi");
        await AskAsync("chuyen-vien-dieu-phoi", Role.Chairman);

        (await InboxAsync("chuyen-vien-dieu-phoi")).Select(task => (task.Task, task.DueDay)).ShouldBe(before.Select(task => (task.Task, task.DueDay)));
        var asked = (await InboxAsync("chu-tich-ubnd-tinh")).ShouldHaveSingleItem();
        asked.DueDay.ShouldBe(Due);
        asked.TaskName.ShouldStartWith("Cho ý kiến");
        await AnswerAsync("chu-tich-ubnd-tinh");

        (await InboxAsync("chu-tich-ubnd-tinh")).ShouldBeEmpty();
        var ledger = await _commune.LedgerAsync();
        DossierLedger.Chain.Verify(ledger).ShouldBeNull();
        var direction = Dossier.Fold(ledger).Directions.ShouldHaveSingleItem();
        direction.Answer.ShouldBe("Đồng ý");
        direction.AnsweredBy!.By.Role.ShouldBe(Role.Chairman);
        ledger[^1].State.ShouldBe(ledger[^3].State, "nothing moved on the path");
        await _commune.ReceivedAsync();
    }

    [DatabaseFact]
    public async Task Question_TakenBack_LeavesTheInboxAndKeepsItsWords()
    {
        await AskAsync("chuyen-vien-dieu-phoi", Role.Chairman);
        (await _service.SendAsync(_service.Person("can-bo-xa-tap-son"), new WithdrawDirectionCommand(_commune.Dossier, null, 1, "Tôi rút")))
            .Refusals.ShouldHaveSingleItem().Code.ShouldBe("asking-body-withdraws");
        (await _service.SendAsync(_service.Person("chuyen-vien-dieu-phoi"), new WithdrawDirectionCommand(_commune.Dossier, null, 1, "Đã rõ"))).Refusals.ShouldBeEmpty();

        (await InboxAsync("chu-tich-ubnd-tinh")).ShouldBeEmpty();
        Dossier.Fold(await _commune.LedgerAsync()).Directions.Single().Asked.Question.ShouldBe("Có xét không?");
        (await _service.SendAsync(_service.Person("chu-tich-ubnd-tinh"), new AnswerDirectionCommand(_commune.Dossier, null, 1, "Muộn")))
            .Refusals.ShouldHaveSingleItem().Code.ShouldBe("question-is-open");
    }

    /// <summary>A department's officer may ask the head of the same department: another person of it answers.</summary>
    [DatabaseFact]
    public async Task Department_AskingItsHead_IsNotAnsweredByTheAsker()
    {
        await _commune.ReceivedAsync();
        await AskAsync("chuyen-vien-so-y-te", Role.DepartmentOfficer);

        (await _service.SendAsync(_service.Person("chuyen-vien-so-y-te"), new AnswerDirectionCommand(_commune.Dossier, null, 1, "Tự trả lời")))
            .Refusals.ShouldHaveSingleItem().Code.ShouldBe("asker-does-not-answer");
        (await _service.SendAsync(_service.Person("chuyen-vien-so-xay-dung"), new AnswerDirectionCommand(_commune.Dossier, null, 1, "Sở khác")))
            .Refusals.ShouldHaveSingleItem().Code.ShouldBe("asked-body-answers");
        await AnswerAsync("truong-phong-so-y-te");
    }

    [DatabaseTheory]
    [InlineData("tham-tra-huyen-tra-cu", Role.CoordinationOffice, "asker-has-an-open-task")]
    [InlineData("chuyen-vien-dieu-phoi", Role.FatherlandFront, "asked-level-is-above")]
    public async Task Question_FromTheWrongPlaceOrToTheWrongOne_IsRefused(string user, Role to, string code) =>
        (await _service.SendAsync(_service.Person(user), new AskDirectionCommand(_commune.Dossier, null, to, "Có xét không?", Due)))
            .Refusals.Select(refusal => refusal.Code).ShouldBe([code]);

    private async Task AskAsync(string user, Role to) =>
        (await _service.SendAsync(_service.Person(user), new AskDirectionCommand(_commune.Dossier, null, to, "Có xét không?", Due))).Refusals.ShouldBeEmpty();

    private async Task AnswerAsync(string user) =>
        (await _service.SendAsync(_service.Person(user), new AnswerDirectionCommand(_commune.Dossier, null, 1, "Đồng ý"))).Refusals.ShouldBeEmpty();

    private async Task<IReadOnlyList<InboxTask>> InboxAsync(string user) =>
        (await _service.SendAsync(_service.Person(user), new ViewInboxQuery())).Value.Items;
}
