using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Application.Dossiers.Council.HoldCouncilSession;
using NtmWorkflow.Application.Dossiers.View.ViewLists;
using NtmWorkflow.Application.People.ChooseNotices;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Infrastructure.Delivery;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;
using NtmWorkflow.Infrastructure.Settings;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.Integration.Dossiers.Council;

/// <summary>Members learn of a session by a notice of their own.</summary>
public sealed class CallTests : IAsyncLifetime
{
    private const string Called = "08:30 ngày 02/05/2023, tại Phòng họp số 1, 1 hồ sơ";
    private TestService _service = null!;
    private Commune _commune = null!;
    private SeatedCouncil _council = null!;

    public async Task InitializeAsync()
    {
        var mail = new MailServer("127.0.0.1", 25, MailKit.Security.SecureSocketOptions.None, null, null, "ntm@tra-vinh.example");
        _service = await TestService.StartAsync(prepare: services =>
            services.AddSingleton(new DeliverySettings(mail, new Uri("https://ntm.example/"), AllowPrivateWebhooks: false)));
        _commune = await (await Commune.RegisteredAsync(_service)).SubmittedAsync();
        await _commune.AppraisedAsync();
        await _commune.ConsolidatedAsync();
        _council = await SeatedCouncil.ConvenedAsync(_service, _commune.Dossier);
    }

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [DatabaseFact]
    public async Task Call_AndPapers_ReachEveryMemberOnce_AndNobodyElse()
    {
        await _council.TakeAsync(new SendPapersCommand(_council.Session, null, new(2023, 5, 2), "thư điện tử"));
        await DispatchAsync();
        await DispatchAsync();

        foreach (var member in _council.Members.Where(member => _council.Seated(member) != _council.Secretary))
        {
            var notices = await NoticesAsync(_council.Seated(member));
            notices.Select(notice => notice.Text).ShouldBe(
                [$"Đã gửi tài liệu họp ngày 02/05/2023 (thư điện tử): phiên họp Hội đồng thẩm định {Called}.", $"Mời họp Hội đồng thẩm định: {Called}."], member.Id);
            notices.ShouldAllBe(notice => notice.Address == $"/hoi-dong/{_council.Session.Value}");
        }

        (await NoticesAsync(_council.Secretary)).ShouldBeEmpty("who calls is not called");
        (await _service.WithAsync<NtmDbContext, int>(db => db.Notices.CountAsync(row => row.Dossier == _council.Session.Value))).ShouldBe((_council.Members.Count - 1) * 2);
    }

    [DatabaseFact]
    public async Task OneMember_Reading_LeavesTheNoticesOfOthersUnread()
    {
        await DispatchAsync();
        var (one, other) = (_council.Seated(_council.Members[4]), _council.Seated(_council.Members[5]));

        var marked = await _service.SendAsync(one, new MarkNoticesReadCommand());

        (marked.Value.Marked, marked.Value.Unread).ShouldBe((1, 0));
        (await NoticesAsync(other)).ShouldHaveSingleItem().ReadAt.ShouldBeNull();
    }

    [DatabaseFact]
    public async Task SessionThatLapsed_AndTheOneInItsPlace_AreTold()
    {
        await _council.TakeAsync(new RecordAttendanceCommand(_council.Session, null, ["pho-chu-tich-ubnd-tinh"]));
        await _council.TakeAsync(new LapseSessionCommand(_council.Session, null, null));
        var again = await SeatedCouncil.ConveneAsync(_service, "tra-vinh/2023", [_commune.Dossier], new(2023, 5, 9), _council.Session);
        await _service.SendAsync(_council.Secretary, new CancelSessionCommand(again.Value.Session, null, "Bão số 1"));
        await DispatchAsync();

        (await NoticesAsync(_council.Chair)).Select(notice => notice.Text).ShouldBe(
        [
            "Hủy phiên họp Hội đồng thẩm định 08:30 ngày 09/05/2023, tại Phòng họp số 1, 1 hồ sơ. Lý do: Bão số 1",
            "Triệu tập lại phiên họp Hội đồng thẩm định, thay phiên không họp được: 08:30 ngày 09/05/2023, tại Phòng họp số 1, 1 hồ sơ.",
            $"Phiên họp Hội đồng thẩm định không thành vì không đủ thành viên: {Called}. Chờ triệu tập lại.",
            $"Mời họp Hội đồng thẩm định: {Called}.",
        ]);
    }

    /// <summary>A member who wants no mail about sessions gets none; another's mail is for them alone, also with the widest choice.</summary>
    [DatabaseFact]
    public async Task Deliveries_FollowTheChoicesOfEachMember()
    {
        var (one, other) = (_council.Seated(_council.Members[4]), _council.Seated(_council.Members[5]));
        await ChooseAsync(one, NoticeChoice.All);
        await ChooseAsync(other, NoticeChoice.None);

        await DispatchAsync();

        (await _service.WithAsync<NtmDbContext, List<string>>(db => db.Deliveries.Select(row => row.Person).ToListAsync())).ShouldBe([one.User]);
    }

    private async Task ChooseAsync(Actor person, NoticeChoice choice)
    {
        (await _service.WithAsync<UserManager<NtmUser>, bool>(async people => (await people.CreateAsync(
            new() { UserName = person.User, DisplayName = person.Name, Offices = [new() { Role = person.Role.Id(), Organisation = person.Organisation, BoardMember = person.BoardMember }] },
            "Mat-khau-2023")).Succeeded)).ShouldBeTrue();
        var byMail = new Dictionary<NoticeChannel, IReadOnlyDictionary<NoticeKind, NoticeChoice>>
        {
            [NoticeChannel.Mail] = new Dictionary<NoticeKind, NoticeChoice> { [NoticeKind.Council] = choice },
        };
        (await _service.SendAsync(person, new ChooseNoticesCommand("hoi-dong@vi-du.vn", byMail, null))).Refusals.ShouldBeEmpty();
    }

    private async Task<IReadOnlyList<Notice>> NoticesAsync(Actor person) =>
        [.. (await _service.SendAsync(person, new ViewNoticesQuery())).Value.Items.Where(notice => notice.Address is not null)];

    private Task<bool> DispatchAsync() => _service.WithAsync<OutboxDispatch, bool>(async dispatch =>
    {
        await dispatch.RunAsync(CancellationToken.None);
        return true;
    });
}
