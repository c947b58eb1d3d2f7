using NtmWorkflow.Application.Dossiers.Council.HoldCouncilSession;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Council;
using NtmWorkflow.Domain.Dossiers.Council.Acts;
using NtmWorkflow.Domain.Dossiers.Decisions;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Infrastructure.Tests.Documents;

/// <summary>The minutes of a session: who sat there by name, and a code instead of identifiers.</summary>
public sealed class SessionMinutesTests
{
    private const string Secretary = "Lê Thị Thư";

    private static readonly SessionCase Held = Session();

    [Fact]
    public void Minutes_Printed_NamePeopleAndLeaveRoomForOthers()
    {
        var rows = SessionMinutes.Of(Held).Body.OfType<PaperTable>().First();

        rows.Columns.Select(column => column.Title).ShouldBe(["STT", "Họ và tên", "Chức danh", "Cương vị", "Dự họp"]);
        var names = rows.Rows.Select(row => row[1]).ToList();
        names.ShouldContain(Secretary);
        names.ShouldContain("Phạm Văn Thay", "the stand-in sat there");
        names.Count(name => name.All(sign => sign == '.')).ShouldBe(rows.Rows.Count - 2, "nobody is named who is not known");
    }

    [Fact]
    public void Minutes_Printed_HoldACodeAndNoIdentifier()
    {
        var text = string.Join('\n', SessionMinutes.Of(Held).Body.OfType<PaperParagraph>().Select(one => one.Text));

        text.ShouldContain(DecisionCode.Of(Held.Session.HeadHash).ToString());
        text.ShouldNotContain(Held.Session.HeadHash);
        text.ShouldNotContain(Held.Session.Id.ToString());
        text.ShouldContain("ngày 02 tháng 5 năm 2023");
    }

    [Fact]
    public void DossierOfTheAgenda_Printed_HasItsDistrictBesideItsUnit() =>
        SessionMinutes.Of(Held).Body.OfType<PaperTable>().Last().Rows.Single()[1].ShouldBe("Xã Tập Sơn, huyện Trà Cú – Xã nông thôn mới nâng cao 2023");

    [Fact]
    public void SerialNumbers_OfEveryTable_HaveRoomForTheirHeading() =>
        SessionMinutes.Of(Held).Body.OfType<PaperTable>().ShouldAllBe(table => table.Columns[0].Title == "STT" && table.Columns[0].Share * 12 >= table.Columns.Sum(column => column.Share));

    private static SessionCase Session()
    {
        var province = PaperSample.Book.Provinces[new ProvinceYearId("tra-vinh/2023")];
        var regime = PaperSample.Book.Regimes[province.Province.Regime].Regime;
        var members = province.Council.InOffice(new(2023, 5, 2));
        var secretary = members.First(member => member.Seat == Seat.Secretary);
        var absent = members.First(member => member.Seat == Seat.Member);
        var item = new AgendaItem(Guid.NewGuid(), new UnitId("xa-tap-son"), "Xã Tập Sơn", new UnitId("huyen-tra-cu"), "Huyện Trà Cú", "nang-cao", "Xã nông thôn mới nâng cao", 2023);
        var tally = new Tally(members.Count, members.Count, members.Count, 0, 0, regime.CouncilVote, true);
        string[] present = [.. members.Select(member => member.Id)];
        SessionAct[] acts =
        [
            new SessionConvened(new ProvinceYearId("tra-vinh/2023"), province.Council.Organisation, new(2023, 5, 2), new(8, 0), "Phòng họp số 1", [item]),
            new StandInNamed(absent.Id, "Phạm Văn Thay", "Phó Giám đốc Sở"),
            new AttendanceRecorded(present),
            new MeetingOpened(members, present, members[0].Id, regime.CouncilVote),
            new BallotHandedIn(secretary.Id, [item.Dossier], [new(item.Dossier, BallotChoice.Approve)]),
            new ItemCounted(item.Dossier, [], tally, ItemOutcome.Approved),
            new MeetingClosed(1, 0, 0),
        ];
        var by = new Actor("thu-ky", Secretary, Role.CouncilSecretary, province.Council.Organisation, secretary.Id);
        var id = new SessionId(Guid.NewGuid());
        var entries = new List<LedgerEntry<SessionAct>>();
        foreach (var act in acts)
        {
            entries.Add(SessionLedger.Chain.Seal(entries.HeadOf(id.Value), new(by, new DateTimeOffset(2023, 5, 2, 1, entries.Count, 0, TimeSpan.Zero)), act));
        }

        return new(CouncilSession.Fold(entries), province, regime, new(2023, 5, 2));
    }
}
