using NtmWorkflow.Domain.Dossiers.Rules;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Domain.Dossiers.Council.Rules;

/// <summary>Ballots that are missing are counted as not cast only when whoever presides agreed (phiếu không thu về).</summary>
internal sealed class MissingBallotsAreAccepted(SessionCase @case, AgendaItem? item) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (item is not null && @case.Session.State == SessionState.Open && @case.Session.MissingAccepted(item.Dossier) is null
            && @case.Missing(item) is { Count: > 0 } missing)
        {
            yield return Refusal.Unmet(
                "every-member-present-has-voted",
                $"{item.Name}: còn {missing.Count} thành viên dự họp chưa bỏ phiếu: {string.Join("; ", missing.Select(id => @case.Member(id)?.Position ?? id))}.",
                null,
                "Chờ các thành viên này, hoặc để người chủ trì đồng ý kiểm phiếu với số phiếu đã thu.");
        }
    }
}

/// <summary>Whoever agreed to count without ballots that are missing does not count them (người đồng ý không tự kiểm phiếu).</summary>
internal sealed class MissingBallotsAreCountedByAnother(SessionCase @case, AgendaItem? item, string counter) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (item is not null && @case.Session.MissingAccepted(item.Dossier) is { } accepted && accepted.By.User == counter && @case.Missing(item).Count > 0)
        {
            yield return Refusal.Unmet(
                "missing-ballots-are-counted-by-another",
                $"{item.Name}: {accepted.By.Name} đã đồng ý kiểm phiếu khi chưa thu đủ phiếu nên không tự kiểm phiếu.",
                null,
                "Để Thư ký Hội đồng kiểm phiếu.");
        }
    }
}

/// <summary>Only whoever presides agrees to count without ballots that are missing (người chủ trì đồng ý).</summary>
internal sealed class OnlyWhoPresidesAccepts(SessionCase @case, string? member) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (member is null || member != @case.Presiding)
        {
            yield return Refusal.Unmet(
                "only-who-presides-accepts",
                "Chỉ người chủ trì phiên họp đồng ý kiểm phiếu khi chưa thu đủ phiếu.",
                null,
                @case.Presiding is { } seat ? $"Đề nghị {@case.Member(seat)?.Position ?? seat}." : "Không có Chủ tịch, Phó Chủ tịch dự họp: chờ đủ phiếu, hoặc rút hồ sơ khỏi chương trình.");
        }
    }
}

/// <summary>There must be ballots that are missing (còn phiếu chưa nộp).</summary>
internal sealed class SomethingIsMissing(SessionCase @case, IReadOnlyList<Guid> items) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (!items.Select(@case.Session.Item).OfType<AgendaItem>().Any(item => @case.Missing(item).Count > 0))
        {
            yield return Refusal.Unmet("something-is-missing", "Mọi thành viên dự họp đã bỏ phiếu.", null, "Thư ký Hội đồng kiểm phiếu được ngay.");
        }
    }
}

/// <summary>Fewer ballots than the quorum are never counted early (không kiểm phiếu dưới số thành viên cần có).</summary>
internal sealed class BallotsReachTheQuorum(SessionCase @case, AgendaItem item) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        var electorate = @case.ElectorateOn(item);
        var handedIn = @case.Session.HandedIn(item.Dossier);
        if (!@case.Rule.BallotsReachQuorum(electorate.InOffice.Count, electorate.Present.Count, handedIn))
        {
            yield return Refusal.Unmet(
                "ballots-reach-the-quorum",
                $"{item.Name}: mới có {handedIn} phiếu, cần ít nhất {Share.Written(@case.Rule.QuorumPercent.Value)} số thành viên.",
                @case.Rule.QuorumPercent.Text(),
                "Chờ thêm phiếu, hoặc rút hồ sơ khỏi chương trình.");
        }
    }
}
