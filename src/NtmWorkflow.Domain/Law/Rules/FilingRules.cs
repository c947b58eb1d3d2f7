using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Domain.Law.Rules;

/// <summary>The office decides where the day has passed or the plan is not issued yet (chỉ quyết định khi đã qua hạn nộp, hoặc kế hoạch chưa ban hành).</summary>
internal sealed class FilingAwaitsTheOffice(PlanFiling filing) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (!filing.AwaitsTheOffice)
        {
            yield return Refusal.Unmet(
                "filing-awaits-the-office",
                filing.HasArrived ? $"Hồ sơ của {Names.Inside(filing.Unit.Name)} đã nộp về tỉnh." : $"{filing.Unit.Name} còn hạn nộp hồ sơ và kế hoạch đã ban hành.",
                null,
                "Chỉ quyết định với đơn vị đã qua hạn nộp mà chưa nộp hồ sơ, hoặc khi kế hoạch chưa ban hành.");
        }
    }
}

/// <summary>A late filing has a day that is still to come (hạn mới chưa qua và sau hạn cũ).</summary>
internal sealed class LateFilingIsAhead(PlanRuling ruling, PlanFiling filing) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (ruling.FileBy is { } day && (day < filing.Today || day <= filing.FileBy))
        {
            var after = filing.FileBy is { } last && last >= filing.Today ? last : filing.Today.AddDays(-1);
            yield return Refusal.Invalid("fileBy", "late-filing-is-ahead", $"Hạn nộp mới phải sau ngày {after.Written()}.", "Nhập ngày muộn hơn.");
        }
    }
}
