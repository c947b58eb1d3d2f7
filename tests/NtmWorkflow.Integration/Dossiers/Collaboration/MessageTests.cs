using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Application.Dossiers.Appraise.SweepDeadlines;
using NtmWorkflow.Application.Dossiers.Collaboration.Messages;
using NtmWorkflow.Application.Dossiers.View.ViewDossier;
using NtmWorkflow.Application.Dossiers.View.ViewLists;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Infrastructure.Jobs;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.Integration.Dossiers.Collaboration;

public sealed class MessageTests : IAsyncLifetime
{
    private TestService _service = null!;
    private DossierId _dossier;

    public async Task InitializeAsync()
    {
        _service = await TestService.StartAsync();
        _dossier = (await Commune.RegisteredAsync(_service)).Dossier;
    }

    public async Task DisposeAsync() => await _service.DisposeAsync();

    /// <summary>Everybody who may view the dossier looks; only the two sides of a message see it.</summary>
    [DatabaseTheory]
    [InlineData("so-y-te", "chuyen-vien-dieu-phoi,pho-van-phong-dieu-phoi,chuyen-vien-so-y-te,truong-phong-so-y-te,lanh-dao-so-y-te")]
    [InlineData("xa-tap-son", "chuyen-vien-dieu-phoi,pho-van-phong-dieu-phoi,can-bo-xa-tap-son")]
    [InlineData("hoi-dong-tham-dinh", "chuyen-vien-dieu-phoi,pho-van-phong-dieu-phoi,hoi-dong-*")]
    [InlineData(null, "*")]
    public async Task MessageOfTheOffice_LookedForByEverybody_IsSeenByItsSidesOnly(string? to, string seenBy)
    {
        await SendAsync("chuyen-vien-dieu-phoi", "Đề nghị bổ sung số liệu.", to);
        var expected = seenBy.Split(',');
        foreach (var user in _service.Rules.Demonstrations["tra-vinh/2023"].Users)
        {
            var view = await _service.SendAsync(_service.Person(user.UserName), new ViewMessagesQuery(_dossier));
            var mayView = (await _service.SendAsync(_service.Person(user.UserName), new ViewDossierQuery(_dossier))).Succeeded;
            view.Succeeded.ShouldBe(mayView, user.UserName);
            var sees = view.Succeeded && view.Value.Threads.Total == 1;
            sees.ShouldBe(mayView && expected.Any(name => Fits(name, user.UserName)), user.UserName);
        }
    }

    [DatabaseFact]
    public async Task FileOfAMessage_AskedForByAThird_IsNotFound()
    {
        var bytes = SampleFiles.Pdf("Công văn");
        using var content = new MemoryStream(bytes);
        var sent = (await _service.SendAsync(_service.Person("chuyen-vien-dieu-phoi"), new SendMessageRequest(
            _dossier, new("Gửi kèm công văn", new OrganisationId("so-y-te")), [new("công văn.pdf", bytes.Length, content)]))).Value;
        var line = (await ViewAsync("chuyen-vien-so-y-te")).Threads.Items[0][0];
        var file = line.Files.ShouldHaveSingleItem();
        file.FileName.ShouldBe("công văn.pdf");

        var read = await _service.SendAsync(_service.Person("chuyen-vien-so-y-te"), new DownloadMessageFileQuery(_dossier, sent.Id, file.Hash));
        await using (read.Value.Stored.Content)
        {
            using var copy = new MemoryStream();
            await read.Value.Stored.Content.CopyToAsync(copy);
            copy.ToArray().ShouldBe(bytes);
        }

        foreach (var other in new[] { "can-bo-xa-tap-son", "chuyen-vien-so-xay-dung", "chu-tich-ubnd-tinh" })
        {
            (await _service.SendAsync(_service.Person(other), new DownloadMessageFileQuery(_dossier, sent.Id, file.Hash)))
                .Refusals.ShouldHaveSingleItem().Kind.ShouldBe(RefusalKind.NotFound);
        }

        (await _service.SendAsync(_service.Person("can-bo-xa-tap-son"), new DownloadFileQuery(_dossier, file.Hash)))
            .Refusals.ShouldHaveSingleItem().Kind.ShouldBe(RefusalKind.NotFound);
    }

    [DatabaseFact]
    public async Task FileThatIsNoEvidence_SentWithAMessage_RefusesTheMessageToo()
    {
        using var content = new MemoryStream([1, 2, 3]);
        (await _service.SendAsync(_service.Person("chuyen-vien-dieu-phoi"), new SendMessageRequest(_dossier, new("Xem tệp"), [new("a.exe", 3, content)])))
            .Refusals.ShouldHaveSingleItem().Field.ShouldBe("files");
        (await ViewAsync("chuyen-vien-dieu-phoi")).Threads.Total.ShouldBe(0);
    }

    [DatabaseFact]
    public async Task Question_Late_IsRemindedOfOnceAndAnsweredInItsThread()
    {
        var day = new DateOnly(2023, 5, 10);
        var asked = await SendAsync("chuyen-vien-dieu-phoi", "Đã sửa tiêu chí 13 chưa?", "xa-tap-son", day);
        (await QuestionsAsync("can-bo-xa-tap-son")).ShouldHaveSingleItem().AnswerBy.ShouldBe(day);
        (await QuestionsAsync("can-bo-xa-long-hiep")).ShouldBeEmpty();

        _service.Clock.Advance(TimeSpan.FromDays(8));
        await SweepAsync();
        (await RemindersAsync()).ShouldBe(0, "the day itself is not late");
        _service.Clock.Advance(TimeSpan.FromDays(1));
        await SweepAsync();
        await SweepAsync();
        (await RemindersAsync()).ShouldBe(1);

        (await _service.SendAsync(_service.Person("chuyen-vien-so-y-te"), Reply(asked.Thread, "Chen ngang"))).Refusals.ShouldHaveSingleItem().Kind.ShouldBe(RefusalKind.NotFound);
        (await _service.SendAsync(_service.Person("can-bo-xa-tap-son"), Reply(asked.Thread, "Đã sửa xong."))).Refusals.ShouldBeEmpty();
        (await QuestionsAsync("can-bo-xa-tap-son")).ShouldBeEmpty();
        var thread = (await ViewAsync("chuyen-vien-dieu-phoi")).Threads.Items.ShouldHaveSingleItem();
        thread.Select(message => (message.Text, message.IsOpen)).ShouldBe([("Đã sửa tiêu chí 13 chưa?", false), ("Đã sửa xong.", false)]);
        thread[1].IsNew.ShouldBeTrue();
    }

    [DatabaseFact]
    public async Task Message_TakenBack_KeepsItsWordsForWhoeverHasReadThem()
    {
        var read = await SendAsync("chuyen-vien-dieu-phoi", "Đọc rồi mới rút");
        var unread = await SendAsync("chuyen-vien-dieu-phoi", "Rút khi chưa ai đọc");
        (await _service.SendAsync(_service.Person("can-bo-xa-tap-son"), new MarkMessagesReadCommand(_dossier, [read.Id]))).Value.Marked.ShouldBe(1);
        (await _service.SendAsync(_service.Person("can-bo-xa-tap-son"), new MarkMessagesReadCommand(_dossier, [read.Id]))).Value.Marked.ShouldBe(0);

        (await _service.SendAsync(_service.Person("can-bo-xa-tap-son"), new WithdrawMessageCommand(_dossier, read.Id, "Tôi rút")))
            .Refusals.ShouldHaveSingleItem().Code.ShouldBe("only-its-sender-takes-it-back");
        _service.Clock.Advance(TimeSpan.FromMinutes(1));
        foreach (var id in new[] { read.Id, unread.Id })
        {
            (await _service.SendAsync(_service.Person("pho-van-phong-dieu-phoi"), new WithdrawMessageCommand(_dossier, id, "Gửi nhầm"))).Refusals.ShouldBeEmpty();
        }

        (await _service.SendAsync(_service.Person("chuyen-vien-dieu-phoi"), new WithdrawMessageCommand(_dossier, read.Id, "Lần nữa")))
            .Refusals.ShouldHaveSingleItem().Code.ShouldBe("message-stands");
        (await ViewAsync("can-bo-xa-tap-son")).Threads.Items.Select(thread => thread[0].Text).ShouldBe([null, "Đọc rồi mới rút"], ignoreOrder: true);
        (await ViewAsync("chuyen-vien-dieu-phoi")).Threads.Items.Select(thread => thread[0].Text).ShouldBe(["Rút khi chưa ai đọc", "Đọc rồi mới rút"], ignoreOrder: true);
        (await ViewAsync("can-bo-xa-tap-son", "chua ai")).Threads.Total.ShouldBe(0, "what was taken back unread can't be searched for");
        (await ViewAsync("chuyen-vien-dieu-phoi", "chua ai")).Threads.Total.ShouldBe(1);
    }

    [DatabaseFact]
    public async Task ManyMessages_Searched_AreFoundWithoutDiacriticsAndInPages()
    {
        for (var number = 1; number <= 23; number++)
        {
            await SendAsync("can-bo-xa-tap-son", $"Tin số {number}: {(number == 7 ? "đường ấp Chợ" : "khác")}", "van-phong-dieu-phoi");
            _service.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        (await ViewAsync("chuyen-vien-dieu-phoi")).Threads.Pages.ShouldBe(2);
        (await ViewAsync("chuyen-vien-dieu-phoi", "duong ap cho")).Threads.Items.ShouldHaveSingleItem()[0].Text!.ShouldStartWith("Tin số 7");
        (await ViewAsync("chuyen-vien-so-y-te", "duong ap cho")).Threads.Total.ShouldBe(0);
        var last = (await _service.SendAsync(_service.Person("chuyen-vien-dieu-phoi"), new ViewMessagesQuery(_dossier, null, 2))).Value;
        last.Threads.Items.Select(thread => thread[0].Text!).ShouldBe(["Tin số 3: khác", "Tin số 2: khác", "Tin số 1: khác"]);
        last.New.ShouldBe(23);
    }

    [DatabaseTheory]
    [InlineData("so-khong-co", null, "message-is-to-a-party")]
    [InlineData("xa-long-hiep", null, "message-is-to-a-party")]
    [InlineData("van-phong-dieu-phoi", null, "message-is-to-a-party")]
    [InlineData(null, "2023-06-01", "question-is-to-one-party")]
    [InlineData("xa-tap-son", "2023-05-01", "answer-day-is-not-past")]
    public async Task Message_ToNobodyWhoCouldAnswer_IsRefused(string? to, string? day, string code)
    {
        var words = new MessageWords("Hỏi", OrganisationId.Maybe(to), day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        (await _service.SendAsync(_service.Person("chuyen-vien-dieu-phoi"), new SendMessageCommand(_dossier, words, [])))
            .Refusals.Select(refusal => refusal.Code).ShouldBe([code]);
    }

    [DatabaseFact]
    public async Task Notices_MarkedAsRead_AreReadForTheWholeBodyAndLeadToTheirPlace()
    {
        await SendAsync("chuyen-vien-dieu-phoi", "Chào xã", "xa-tap-son");
        await _service.Services.GetRequiredService<ServiceJobs>().SendOutboxAsync();
        var commune = _service.Person("can-bo-xa-tap-son");
        var notice = (await _service.SendAsync(commune, new ViewNoticesQuery())).Value.Items.First(one => one.Place == "messages");
        notice.ReadAt.ShouldBeNull();
        notice.Text.ShouldNotContain("Chào xã", Case.Sensitive, "the words stay in the message, so that it can be taken back");

        (await _service.SendAsync(_service.Person("can-bo-xa-long-hiep"), new MarkNoticesReadCommand([notice.Id]))).Value.Marked.ShouldBe(0);
        (await _service.SendAsync(commune, new MarkNoticesReadCommand([notice.Id]))).Value.Marked.ShouldBe(1);
        (await _service.SendAsync(commune, new ViewNoticesQuery())).Value.Items.Single(one => one.Id == notice.Id).ReadBy.ShouldBe(commune.Name);
        (await _service.SendAsync(commune, new MarkNoticesReadCommand())).Value.Unread.ShouldBe(0);
    }

    private async Task<MessageSent> SendAsync(string user, string text, string? to = null, DateOnly? answerBy = null)
    {
        var sent = await _service.SendAsync(_service.Person(user), new SendMessageCommand(_dossier, new(text, OrganisationId.Maybe(to), answerBy), []));
        sent.Refusals.ShouldBeEmpty();
        return sent.Value;
    }

    private SendMessageCommand Reply(Guid thread, string text) => new(_dossier, new(text, Thread: thread), []);

    private async Task<MessagesView> ViewAsync(string user, string? search = null) =>
        (await _service.SendAsync(_service.Person(user), new ViewMessagesQuery(_dossier, search))).Value;

    private async Task<IReadOnlyList<OpenQuestion>> QuestionsAsync(string user) =>
        (await _service.SendAsync(_service.Person(user), new ViewQuestionsQuery())).Value;

    private Task<int> SweepAsync() => _service.WithAsync<DeadlineSweep, int>(sweep => sweep.RunAsync(CancellationToken.None));

    private async Task<int> RemindersAsync()
    {
        await _service.Services.GetRequiredService<ServiceJobs>().SendOutboxAsync();
        return (await _service.SendAsync(_service.Person("can-bo-xa-tap-son"), new ViewNoticesQuery())).Value.Items
            .Count(notice => notice.Text.StartsWith("Quá hạn trả lời", StringComparison.Ordinal));
    }

    private static bool Fits(string name, string user) =>
        name.EndsWith('*') ? user.StartsWith(name[..^1], StringComparison.Ordinal) : name == user;
}
