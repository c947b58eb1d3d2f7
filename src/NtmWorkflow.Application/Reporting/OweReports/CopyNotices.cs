using NtmWorkflow.Application.Reporting.Ports;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Duties;

namespace NtmWorkflow.Application.Reporting.OweReports;

/// <summary>A sending that others get a copy of (bản đồng gửi).</summary>
/// <param name="Sender">Id of who sent it.</param>
/// <param name="Text">What they are told.</param>
/// <param name="Address">Where it is found.</param>
/// <param name="Occasion">Tells this sending from all others.</param>
public sealed record Copy(OrganisationId Sender, string Text, string Address, Guid Occasion);

/// <summary>Tells the bodies that get a copy of a report that it was sent (thông báo đồng gửi): each once for each sending.</summary>
public sealed class CopyNotices(IObligations obligations)
{
    /// <summary>Tells those whom the duty names; not the sender, and not the receiver, who is told anyway.</summary>
    public async Task TellAsync(ProvinceYear province, Duty? duty, Copy copy, CancellationToken cancellation)
    {
        if (duty?.Copies?.In(province) is not { } named)
        {
            return;
        }

        foreach (var body in Debtor.AllOf(province).Where(body => named.Contains(body.Id) && body.Id != copy.Sender && body.Id != province.Reporting?.Receiver))
        {
            await obligations.TellAsync(new(body.Role, body.Id, copy.Text, copy.Address, NoticeKind.Report, copy.Occasion), cancellation);
        }
    }
}
