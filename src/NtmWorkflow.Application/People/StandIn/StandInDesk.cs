using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers.StandIns;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.People.StandIn;

/// <summary>Finds out whether a person may act under a delegation now (làm thay); asked anew at every request.</summary>
public sealed class StandInDesk(IDelegations delegations, IPeople people, TimeProvider clock)
{
    /// <summary>The delegation, or why the person may not act under it.</summary>
    /// <param name="id">The delegation.</param>
    /// <param name="user">Name the person signs in with.</param>
    /// <param name="cancellation">Cancels.</param>
    public async Task<Outcome<Delegation>> FindAsync(Guid id, string user, CancellationToken cancellation)
    {
        var found = await delegations.FindAsync(id, cancellation);
        if (found?.StandIn.User != user)
        {
            return new Refusal(RefusalKind.Forbidden, "delegation-is-yours", "Không có ủy quyền này cho bạn.", Remedy: "Mở trang Ủy quyền để xem.");
        }

        if (!await people.HoldsOfficeAsync(found.Represented, cancellation))
        {
            return new Refusal(
                RefusalKind.Forbidden, "represented-is-in-office", $"{found.Represented.Name} không còn giữ chức vụ đã ủy quyền.",
                Remedy: "Bạn tiếp tục làm việc với tư cách của mình.");
        }

        return found.IsInForce(clock.TodayInVietnam())
            ? found
            : new Refusal(RefusalKind.Forbidden, "delegation-is-in-force", WhyNot(found), Remedy: "Bạn tiếp tục làm việc với tư cách của mình.");
    }

    private static string WhyNot(Delegation delegation) => delegation switch
    {
        { End: { } end } => $"Ủy quyền của {delegation.Represented.Name} đã chấm dứt (bởi {end.By}).",
        { AcceptedAt: null } => $"Bạn chưa nhận làm thay {delegation.Represented.Name}.",
        _ => $"Ủy quyền của {delegation.Represented.Name} chỉ có hiệu lực từ ngày {delegation.From.Written()} đến hết ngày {delegation.To.Written()}.",
    };
}
