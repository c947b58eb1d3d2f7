using System.Globalization;
using NtmWorkflow.Application.Law.Proposals;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Law.Proposals;
using NtmWorkflow.Web.Journeys.Law.ConfirmFigures;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Law.Proposals;

/// <summary>Words and addresses of changes that need a second person.</summary>
internal static class ProposalText
{
    /// <summary>Where a proposal is looked at and decided on.</summary>
    public static string Address(OpenProposal one) =>
        one is { File: { } file, Key: { } key } ? FigureText.Address(file, key) : OfDays(one.Number);

    /// <summary>Where proposed days of the calendar are looked at and decided on.</summary>
    public static string OfDays(int number, string? done = null) =>
        ListAddress.Of(Links.To(Permission.ConfirmDays), ("so", number.ToString(CultureInfo.InvariantCulture)), ("da", done));

    /// <summary>Code under which an address says what was done with a proposal.</summary>
    public static string? Code(ProposalStep step, Permission propose, Permission confirm) => step switch
    {
        ProposalStep.Proposed => Links.Code(propose),
        ProposalStep.Confirmed => Links.Code(confirm),
        ProposalStep.Refused => Links.ProposalRefused,
        _ => Links.ProposalWithdrawn,
    };

    /// <summary>What a line of the ledger did.</summary>
    public static string Of(ProposalStep step) => step switch
    {
        ProposalStep.Proposed => "Đề xuất",
        ProposalStep.Confirmed => "Đã xác nhận",
        ProposalStep.Refused => "Từ chối đề xuất",
        _ => "Rút đề xuất",
    };
}
