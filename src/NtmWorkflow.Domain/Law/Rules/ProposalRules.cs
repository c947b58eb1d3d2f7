using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Proposals;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Domain.Law.Rules;

/// <summary>Another person than the one who proposed decides, whomever either stands in for (hai người khác nhau).</summary>
internal sealed class AnotherPersonDecides(Actor proposer, Actor by) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (by.User == proposer.User || StandsInFor(by, proposer) || StandsInFor(proposer, by))
        {
            yield return new(
                RefusalKind.Forbidden, "another-person-decides",
                $"Đề xuất này do {proposer.Signature()} lập: người đề xuất không tự xác nhận hay từ chối, kể cả khi làm thay hoặc được làm thay.",
                Remedy: "Chờ người thứ hai có thẩm quyền; nếu đề xuất sai thì rút lại.");
        }
    }

    private static bool StandsInFor(Actor standIn, Actor person) =>
        standIn.OnBehalfOf == person.Name && standIn.Role == person.Role && standIn.Organisation == person.Organisation;
}

/// <summary>A proposal is decided on once (đề xuất còn chờ).</summary>
internal sealed class ProposalIsOpen(ProposalEnd? end) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (end is not null)
        {
            yield return new(
                RefusalKind.Conflict, "proposal-is-open",
                $"{end.Stamp.By.Signature()} {end.Step.Vietnamese()} đề xuất này ngày {end.Stamp.At.Day().Written()}.",
                Remedy: "Tải lại trang để xem.");
        }
    }
}

/// <summary>Only who proposed takes it back (người đề xuất rút).</summary>
internal sealed class OnlyTheProposerWithdraws(Actor proposer, Actor by) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (by.User != proposer.User)
        {
            yield return new(
                RefusalKind.Forbidden, "only-the-proposer-withdraws", $"Đề xuất này do {proposer.Signature()} lập, chỉ người đó rút được.",
                Remedy: "Nếu không đồng ý thì từ chối, nêu lý do.");
        }
    }
}

/// <summary>On one thing one proposal waits at a time (mỗi lúc một đề xuất).</summary>
internal sealed class OneProposalAtATime(Stamp? open) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (open is not null)
        {
            yield return new(
                RefusalKind.Conflict, "one-proposal-at-a-time",
                $"Đang có đề xuất của {open.By.Signature()} ngày {open.At.Day().Written()} về đúng nội dung này.",
                Remedy: "Chờ đề xuất đó được xác nhận, từ chối hoặc rút.");
        }
    }
}
