using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Domain.Reporting.Obligations.Rules;

/// <summary>Only bodies of the province are asked (cơ quan thuộc tỉnh).</summary>
internal sealed class OrganisationsAreKnown(DemandAddressees addressees) : IRule
{
    public IEnumerable<Refusal> Broken() =>
        from id in addressees.Unknown
        select Refusal.Invalid("organisations", "organisations-are-known", $"Không có cơ quan “{id}” trong tỉnh.", "Chọn lại trong danh sách.");
}

/// <summary>A demand is to somebody (yêu cầu có nơi phải báo cáo).</summary>
internal sealed class OrganisationsAreChosen(DemandAddressees addressees) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (addressees.Chosen.Count == 0)
        {
            yield return Refusal.Invalid("organisations", "organisations-are-chosen", "Không có cơ quan nào phải báo cáo theo lựa chọn này.", "Chọn cơ quan khác.");
        }
    }
}

/// <summary>A demand is taken back once (yêu cầu còn hiệu lực).</summary>
internal sealed class DemandStands(Demand demand) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (demand.WithdrawnBecause is not null)
        {
            yield return new(RefusalKind.Conflict, "demand-stands", $"Yêu cầu này đã được {demand.WithdrawnBy} thu hồi.", Remedy: "Tải lại danh sách.");
        }
    }
}

/// <summary>More time is given only for reports on demand that are still owed (chỉ gia hạn báo cáo đột xuất còn phải gửi).</summary>
internal sealed class OnlyOpenDemandsAreExtended(Obligation obligation) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (obligation is not { Kind: ObligationKind.Demand, State: ObligationState.Open })
        {
            yield return Refusal.Unmet(
                "only-open-demands-are-extended", "Chỉ gia hạn được báo cáo đột xuất còn phải gửi.", null, "Báo cáo định kỳ theo ngày kế hoạch đã định.");
        }
    }
}

/// <summary>The day asked for is later than the day that holds, ahead, and within a year (ngày gia hạn muộn hơn hạn hiện tại).</summary>
internal sealed class ExtensionIsLater(Obligation obligation, DateOnly until, DateOnly today) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (until <= obligation.DueDay || until < today || until > today.AddYears(1))
        {
            yield return Refusal.Invalid(
                "until", "extension-is-later",
                $"Ngày gia hạn phải sau hạn hiện tại ({obligation.DueDay?.Written()}), không ở quá khứ và trong vòng một năm.", "Nhập ngày muộn hơn.");
        }
    }
}

/// <summary>Who waits for an answer does not ask again (một đề nghị gia hạn một lúc).</summary>
internal sealed class ExtensionIsAskedOnce(IReadOnlyList<Extension> earlier) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (earlier.Any(one => one.Granted is null))
        {
            yield return Refusal.Unmet("extension-is-asked-once", "Một đề nghị gia hạn đang chờ quyết định.", null, "Chờ Văn phòng Điều phối trả lời.");
        }
    }
}

/// <summary>Only a request that nobody has decided is decided (đề nghị gia hạn đang chờ).</summary>
internal sealed class ExtensionWaits(Extension? extension) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (extension is not { Granted: null })
        {
            yield return new(
                RefusalKind.NotFound, "extension-waits", "Không có đề nghị gia hạn này đang chờ, hoặc đã có người quyết định.", Remedy: "Tải lại danh sách.");
        }
    }
}
