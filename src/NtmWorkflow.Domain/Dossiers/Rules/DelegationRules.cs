using NtmWorkflow.Domain.Dossiers.StandIns;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Domain.Dossiers.Rules;

/// <summary>A stand-in is another person of the same body, or the deputy of a chairman.</summary>
internal sealed class StandInIsNearby(Actor represented, Actor? standIn, bool isDeputy) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (standIn is null || standIn.User == represented.User || (standIn.Organisation != represented.Organisation && !isDeputy))
        {
            yield return Refusal.Invalid(
                "standIn", "stand-in-is-nearby", "Người làm thay phải là người khác trong cùng cơ quan (với Chủ tịch: cấp phó).", "Chọn người trong danh sách.");
        }
    }
}

/// <summary>A delegation ends by the end of next year: who is away longer is replaced, not represented.</summary>
internal sealed class DelegationIsForATime(DateOnly to, DateOnly today) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        DateOnly last = new(today.Year + 1, 12, 31);
        if (to > last)
        {
            yield return Refusal.Invalid("to", "delegation-is-for-a-time", $"Ngày cuối {to.Written()} quá xa.", $"Nhập ngày chậm nhất {last.Written()}; vắng lâu hơn thì người quản trị chuyển tài khoản.");
        }
    }
}

/// <summary>A delegation has days that are still to come.</summary>
internal sealed class DelegationHasDaysToCome(DateOnly to, DateOnly today) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (to < today)
        {
            yield return Refusal.Invalid("to", "delegation-has-days-to-come", $"Ngày cuối {to.Written()} đã qua.", "Nhập ngày từ hôm nay trở đi.");
        }
    }
}

/// <summary>Only the stand-in accepts or declines, once.</summary>
internal sealed class OnlyTheStandInAnswers(Delegation delegation, Actor actor, DateOnly today) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (delegation.StandIn.User != actor.User)
        {
            yield return Refusal.Unmet("only-the-stand-in-answers", "Chỉ người được đề nghị làm thay mới trả lời được.", null, "Chờ người đó trả lời.");
        }
        else if (!delegation.IsWaiting(today))
        {
            yield return Refusal.Unmet("delegation-waits", "Ủy quyền này đã được trả lời, đã chấm dứt hoặc đã hết hạn.", null, "Tải lại trang để xem.");
        }
    }
}

/// <summary>Only the two persons of a delegation end it, while it stands.</summary>
internal sealed class OnlyItsTwoEndIt(Delegation delegation, Actor actor) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (delegation.StandIn.User != actor.User && delegation.Represented.User != actor.User)
        {
            yield return Refusal.Unmet("only-its-two-end-it", "Chỉ người ủy quyền hoặc người làm thay mới chấm dứt được ủy quyền.", null, "Liên hệ hai người đó.");
        }
        else if (delegation.End is not null)
        {
            yield return Refusal.Unmet("delegation-stands", "Ủy quyền này đã chấm dứt.", null, "Tải lại trang để xem.");
        }
    }
}

/// <summary>Nobody approves through a delegation what they did themselves in another part, nor the other way round.</summary>
internal sealed class NobodyApprovesTheirOwnAct(Dossier dossier, Actor actor) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        var own = dossier.People.FirstOrDefault(other =>
            other.User == actor.User && IsAnotherPart(other) && (actor.OnBehalfOf is not null || other.OnBehalfOf is not null));
        if (own is not null)
        {
            yield return Refusal.Unmet(
                "nobody-approves-their-own-act",
                $"{actor.Name} đã xử lý hồ sơ này với tư cách {own.Role.Vietnamese()} nên không {(actor.OnBehalfOf is { } other ? $"làm thay {other}" : "làm tiếp")} bước này được.",
                null,
                "Để người được làm thay tự xử lý, hoặc ủy quyền cho người khác.");
        }
    }

    private bool IsAnotherPart(Actor other) =>
        other.Role != actor.Role || other.Organisation != actor.Organisation || other.BoardMember != actor.BoardMember;
}
