using NtmWorkflow.Application.Dossiers.Prepare.RegisterDossier;
using NtmWorkflow.Application.Dossiers.View.ViewLists;
using NtmWorkflow.Application.Plans.RuleOnFiling;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Infrastructure.Delivery;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.Integration.Reporting;

/// <summary>The filing day of the plan: fulfilled by the dossier, reminded of, decided by the office in a ledger.</summary>
public sealed class FilingTests
{
    private const string Duty = "tra-vinh/2023/ho-so/nang-cao";

    private static readonly UnitId HoaAn = new("xa-hoa-an");

    [DatabaseFact]
    public async Task FilingDay_Passed_IsFulfilledByTheDossierOrDecidedByTheOffice()
    {
        await using var service = await TestService.StartAsync();
        var year = new ReportingYear(service);
        await year.SweepAsync();
        await (await (await Commune.RegisteredAsync(service)).SubmittedAsync()).VerifiedAsync();
        var arrived = await year.ObligationAsync("xa-tap-son", Duty, "2023-10-31");
        (arrived.State, arrived.DoneOn).ShouldBe(("Done", year.Today));

        year.JumpTo(new(2023, 11, 1));
        await year.SweepAsync();
        var told = (await year.OutboxAsync(HoaAn)).Single(one => one.Text.Contains("Nộp hồ sơ về tỉnh", StringComparison.Ordinal));
        (told.Kind, told.Text).ShouldBe((nameof(NoticeKind.Late), "Kính gửi người đứng đầu: Chậm 1 ngày (hạn cuối 31/10/2023): Xã Hòa Ân, Huyện Cầu Kè – Nộp hồ sơ về tỉnh: Xã nông thôn mới nâng cao, năm 2023."));

        var office = service.Person("chuyen-vien-dieu-phoi");
        (await service.SendAsync(office, new ViewFilingsQuery())).Value.Waiting.ShouldContain(one => one.Unit == HoaAn && one.HasPassed);
        (await RuleAsync(service, new(2023, 11, 30))).Sequence.ShouldBe(1);
        await year.SweepAsync();
        (await year.ObligationAsync(HoaAn, Duty, "2023-10-31")).State.ShouldBe("Dropped");
        (await year.ObligationAsync(HoaAn, Duty, "2023-11-30")).State.ShouldBe("Open");
        (await year.OutboxAsync(HoaAn)).ShouldContain(one => one.Text.StartsWith("Được nộp hồ sơ về tỉnh đến hết ngày 30/11/2023", StringComparison.Ordinal));
        await service.WithAsync<OutboxDispatch, bool>(async dispatch =>
        {
            await dispatch.RunAsync(CancellationToken.None);
            return true;
        });
        (await service.SendAsync(office, new ViewNoticesQuery())).Value.Items.Where(notice => notice.Address == told.Address).ShouldAllBe(notice => notice.IsClosed);

        year.JumpTo(new(2023, 12, 4));
        await year.SweepAsync();
        (await RuleAsync(service, null)).Sequence.ShouldBe(2);
        (await service.SendAsync(office with { User = "can-bo-xa-hoa-an", Role = Domain.People.Role.CommuneOfficer, Organisation = HoaAn.Committee }, new RegisterDossierCommand(new("tra-vinh/2023"), HoaAn, "nang-cao")))
            .Refusals.ShouldContain(refusal => refusal.Code == "unit-is-named-in-the-plan");
        (await service.SendAsync(office, new ViewFilingsQuery())).Value.Ruled.Select(one => one.Sequence).ShouldBe([2, 1]);
    }

    private static async Task<FilingRuled> RuleAsync(TestService service, DateOnly? fileBy) => (await service.SendAsync(
        service.Person("chuyen-vien-dieu-phoi"), new RuleOnFilingCommand(new("tra-vinh/2023"), HoaAn, "nang-cao", fileBy is null, fileBy, "Mưa bão kéo dài"))).Value;
}
