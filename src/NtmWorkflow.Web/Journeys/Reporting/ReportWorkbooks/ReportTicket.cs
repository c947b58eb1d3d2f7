using NtmWorkflow.Application.Reporting.FillReport;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Web.Journeys.Dossiers.Prepare.FindingsWorkbooks;

namespace NtmWorkflow.Web.Journeys.Reporting.ReportWorkbooks;

/// <summary>What a person was shown and may confirm; it holds for one report, one person, one state of the draft, and some hours.</summary>
/// <param name="Address">Which report.</param>
/// <param name="User">The person.</param>
/// <param name="MadeFrom">State of the draft.</param>
/// <param name="Fields">The figures to save.</param>
internal sealed record ReportTicket(ReportAddress Address, string User, string MadeFrom, IReadOnlyList<TypedField> Fields);

/// <summary>Carries the preview of a report's workbook through a hidden field.</summary>
internal sealed class ReportTickets(SealedTickets seals, ICurrentActor current)
{
    private const string Purpose = "NtmWorkflow.ExchangeReport.Ticket";

    /// <summary>Seals what was shown.</summary>
    public string Seal(ReportAddress address, string madeFrom, IReadOnlyList<TypedField> fields) =>
        seals.Seal(Purpose, new ReportTicket(address, current.Actor!.User, madeFrom, fields));

    /// <summary>Opens it for the same report and person; none when it is not theirs, was changed, or is too old.</summary>
    public ReportTicket? Open(string sealedTicket, ReportAddress address) =>
        seals.Open<ReportTicket>(Purpose, sealedTicket) is { } ticket && ticket.Address == address && ticket.User == current.Actor?.User ? ticket : null;
}
