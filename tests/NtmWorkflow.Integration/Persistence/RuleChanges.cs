using NtmWorkflow.Application.Law.ConfirmFigures;
using NtmWorkflow.Application.Law.KeepCalendar;
using NtmWorkflow.Application.Law.Proposals;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Integration.Persistence;

/// <summary>Changes of the rules by the two people that they need.</summary>
internal static class RuleChanges
{
    /// <summary>Whoever proposes figures of a file.</summary>
    public static Actor Proposer(this TestService service, string file) =>
        service.Person(IsProvincial(file) ? "chuyen-vien-dieu-phoi" : "chuyen-vien-trung-uong");

    /// <summary>Whoever confirms what another proposed on figures of a file.</summary>
    public static Actor SecondPerson(this TestService service, string file) =>
        service.Person(IsProvincial(file) ? "pho-van-phong-dieu-phoi" : "lanh-dao-trung-uong");

    /// <summary>Proposes a figure and has it confirmed; what stood in the way of either.</summary>
    public static async Task<Outcome<ProposalTaken>> ChangeAsync(this TestService service, ProposeFigureCommand command)
    {
        var proposed = await service.SendAsync(service.Proposer(command.File), command);
        return proposed.Succeeded
            ? await service.SendAsync(service.SecondPerson(command.File), new ConfirmFigureCommand(proposed.Value.Proposal))
            : proposed;
    }

    /// <summary>Proposes days off and has them confirmed; what stood in the way of either.</summary>
    public static async Task<Outcome<ProposalTaken>> AnnounceAsync(this TestService service, CalendarAnnouncement announcement)
    {
        var proposed = await service.SendAsync(service.Person("chuyen-vien-trung-uong"), new ProposeDaysCommand(announcement));
        return proposed.Succeeded
            ? await service.SendAsync(service.Person("lanh-dao-trung-uong"), new ConfirmDaysCommand(proposed.Value.Proposal))
            : proposed;
    }

    private static bool IsProvincial(string file) => file.StartsWith("provinces/", StringComparison.Ordinal);
}
