using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Dossiers.Appraise.CorrectFindings;
using NtmWorkflow.Application.Dossiers.View.ViewLists;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Infrastructure.Delivery;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.Integration.Service;

public sealed class OutboxTests : IAsyncLifetime
{
    private TestService _service = null!;

    public async Task InitializeAsync() => _service = await TestService.StartAsync();

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [DatabaseFact]
    public async Task Outbox_SentTwice_GivesEachNoticeOnce()
    {
        await AddAsync(250);

        await DispatchAsync();
        await DispatchAsync();

        (await NoticesAsync()).ShouldBe(Enumerable.Range(0, 250).Select(number => $"Việc {number}"));
    }

    [DatabaseFact]
    public async Task Outbox_SentByFourAtOnce_GivesEachNoticeOnce()
    {
        await AddAsync(350);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(DispatchAsync)));

        (await NoticesAsync()).ShouldBe(Enumerable.Range(0, 350).Select(number => $"Việc {number}"));
        (await _service.WithAsync<NtmDbContext, int>(db => db.Outbox.CountAsync(row => !row.Sent))).ShouldBe(0);
    }

    [DatabaseFact]
    public async Task Outbox_SentByTwoServicesAtOnce_GivesEachNoticeOnce()
    {
        await AddAsync(350);
        await using var other = await TestService.StartAsync(_service.Database);

        await Task.WhenAll(Task.Run(DispatchAsync), Task.Run(() => DispatchAsync(other)));

        (await NoticesAsync()).ShouldBe(Enumerable.Range(0, 350).Select(number => $"Việc {number}"));
    }

    [DatabaseFact]
    public async Task NoticeOfAnAct_Sent_ReachesOnlyWhomItConcerns()
    {
        var commune = await (await Commune.RegisteredAsync(_service)).SubmittedAsync();
        await DispatchAsync();

        var notice = (await InboxAsync("tham-tra-huyen-tra-cu")).ShouldHaveSingleItem();
        notice.Text.ShouldBe("Việc mới: Thẩm tra hồ sơ – Xã Tập Sơn, Huyện Trà Cú.");
        notice.Dossier.ShouldBe(commune.Dossier);
        (await InboxAsync("tham-tra-huyen-cau-ke")).ShouldBeEmpty();
        (await InboxAsync("chuyen-vien-dieu-phoi")).ShouldBeEmpty();
    }

    [DatabaseFact]
    public async Task NoticeOfATask_TaskDone_IsClosedWithoutBeingRead()
    {
        var commune = await (await Commune.RegisteredAsync(_service)).SubmittedAsync();
        await DispatchAsync();
        (await InboxAsync("tham-tra-huyen-tra-cu")).ShouldHaveSingleItem().IsClosed.ShouldBeFalse();

        await commune.VerifiedAsync();
        await DispatchAsync();

        var notice = (await InboxAsync("tham-tra-huyen-tra-cu")).ShouldHaveSingleItem();
        (notice.IsClosed, notice.ReadAt).ShouldBe((true, null));
        (await InboxAsync("chuyen-vien-dieu-phoi")).ShouldContain(one => !one.IsClosed && one.Text.StartsWith("Việc mới: ", StringComparison.Ordinal));
    }

    [DatabaseFact]
    public async Task NoticeOfACorrection_Answered_IsClosedWithoutBeingRead()
    {
        var commune = await (await Commune.RegisteredAsync(_service)).SubmittedAsync();
        await commune.ActAsync("tham-tra-huyen-tra-cu", new AskForCorrectionCommand(
            commune.Dossier, null, CorrectionReason.Wrong, "Chưa khớp", [new IndicatorCode("1.1")], _service.Clock.GetUtcNow().Day().AddDays(10)));
        await DispatchAsync();
        var asked = (await InboxAsync("can-bo-xa-tap-son")).ShouldHaveSingleItem();
        asked.IsClosed.ShouldBeFalse();

        await commune.ActAsync("can-bo-xa-tap-son", new AnswerCorrectionCommand(commune.Dossier, null, 1, "Đã đối chiếu"));
        await DispatchAsync();

        var answered = (await InboxAsync("can-bo-xa-tap-son")).Single(notice => notice.Text == asked.Text);
        (answered.IsClosed, answered.ReadAt).ShouldBe((true, null));
    }

    /// <summary>A report and a half of its reminders: one line, the last; all of them where all are asked for.</summary>
    [DatabaseFact]
    public async Task RemindersOfOneReport_Sent_TheLaterStandsForTheEarlier()
    {
        var (one, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await RemindAsync(("Còn 5 ngày", one, NoticeKind.Reminder), ("Còn 5 ngày, báo cáo khác", other, NoticeKind.Reminder), ("Hôm nay", one, NoticeKind.Reminder), ("Chậm 1 ngày", one, NoticeKind.Late), ("Đã gia hạn", one, NoticeKind.Report));
        await DispatchAsync();

        (await InboxAsync("chu-tich-ubnd-tinh")).Select(notice => notice.Text).ShouldBe(["Đã gia hạn", "Chậm 1 ngày", "Còn 5 ngày, báo cáo khác"]);
        (await _service.SendAsync(_service.Person("chu-tich-ubnd-tinh"), new ViewNoticesQuery(All: true))).Value.Items.Count.ShouldBe(5);
    }

    private Task<int> RemindAsync(params (string Text, Guid Report, NoticeKind Kind)[] reminders) => _service.WithAsync<NtmDbContext, int>(db =>
    {
        db.Outbox.AddRange(reminders.Select(one => new OutboxRow
        {
            Dossier = Guid.CreateVersion7(),
            Role = "chairman",
            Organisation = "ubnd-tinh",
            Text = one.Text,
            Address = $"/bao-cao/nghia-vu/{one.Report}",
            Kind = one.Kind.ToString(),
        }));
        return db.SaveChangesAsync();
    });

    [DatabaseFact]
    public async Task ReturnedDossier_Noticed_TellsTheCommuneWhy()
    {
        var commune = await (await Commune.RegisteredAsync(_service)).SubmittedAsync();
        await commune.ReturnedByDistrictAsync();
        await DispatchAsync();

        (await InboxAsync("can-bo-xa-tap-son"))[0].Text.ShouldEndWith("Lý do trả lại: Thiếu bảng kê");
    }

    [DatabaseFact]
    public async Task Act_Taken_WakesTheSenderOnceAfterCommit()
    {
        await Commune.RegisteredAsync(_service);

        _service.Nudges.Count.ShouldBe(1);
        (await NoticesAsync()).ShouldBeEmpty();
    }

    private async Task<IReadOnlyList<Notice>> InboxAsync(string userName) =>
        (await _service.SendAsync(_service.Person(userName), new ViewNoticesQuery())).Value.Items;

    private Task<bool> DispatchAsync() => DispatchAsync(_service);

    private static Task<bool> DispatchAsync(TestService service) => service.WithAsync<OutboxDispatch, bool>(async dispatch =>
    {
        await dispatch.RunAsync(CancellationToken.None);
        return true;
    });

    private Task<List<string>> NoticesAsync() => _service.WithAsync<NtmDbContext, List<string>>(db =>
        db.Notices.OrderBy(row => row.Outbox).Select(row => row.Text).ToListAsync());

    private Task<int> AddAsync(int count) => _service.WithAsync<NtmDbContext, int>(db =>
    {
        db.Outbox.AddRange(Enumerable.Range(0, count).Select(number => new OutboxRow
        {
            Dossier = Guid.Empty,
            Sequence = number,
            Role = "chairman",
            Organisation = "ubnd-tinh",
            Text = $"Việc {number}",
            AtMicroseconds = number,
        }));
        return db.SaveChangesAsync();
    });
}
