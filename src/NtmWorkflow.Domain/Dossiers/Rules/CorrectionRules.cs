using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Domain.Dossiers.Rules;

/// <summary>A step waits while its body's own request for correction is open (chờ xã trả lời yêu cầu chỉnh sửa).</summary>
internal sealed class NoCorrectionIsOpenAtTheStep(DossierCase @case, string step, string? item) : IRule
{
    public IEnumerable<Refusal> Broken() =>
        from open in @case.Dossier.OpenCorrections
        where open.IsAt(step, item)
        select Refusal.Unmet(
            "no-correction-is-open-at-the-step",
            $"Yêu cầu chỉnh sửa số {open.Number} (chỉ tiêu {string.Join(", ", open.Asked.Indicators)}) chưa được trả lời, hẹn trả lời chậm nhất ngày {open.Asked.AnswerBy.Written()}.",
            null,
            "Chờ xã trả lời, hoặc rút yêu cầu nếu không còn cần.",
            $"{@case.Rules.NameOf(@case.Dossier.Registration.Unit.Committee)} trả lời; {@case.Rules.NameOf(open.Asked.AskedBy)} rút yêu cầu");
}

/// <summary>A correction is asked of indicators that the body judges (yêu cầu trong phạm vi phụ trách).</summary>
internal sealed class CorrectionConcernsOwnIndicators(string body, IReadOnlyList<IndicatorCode> judged, IReadOnlyList<IndicatorCode> asked, string? source) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (asked.Count == 0)
        {
            yield return Refusal.Invalid("indicators", "correction-names-its-indicators", "Chưa chọn chỉ tiêu cần chỉnh sửa.", "Chọn ít nhất một chỉ tiêu.");
        }

        foreach (var code in asked.Except(judged))
        {
            yield return Refusal.Unmet(
                "a-body-asks-only-about-what-it-judges",
                $"{body} không phụ trách chỉ tiêu {code}.",
                source,
                "Bỏ chỉ tiêu này khỏi yêu cầu.");
        }
    }
}

/// <summary>An indicator is corrected under one request at a time (mỗi chỉ tiêu một yêu cầu đang mở).</summary>
internal sealed class IndicatorIsUnderOneOpenCorrection(IReadOnlySet<IndicatorCode> reopened, IReadOnlyList<IndicatorCode> asked) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        var twice = asked.Where(reopened.Contains).ToList();
        if (twice.Count > 0)
        {
            yield return Refusal.Invalid(
                "indicators",
                "indicator-is-under-one-open-correction",
                $"Chỉ tiêu {string.Join(", ", twice)} đang chờ xã trả lời một yêu cầu khác.",
                "Bỏ chỉ tiêu này, hoặc rút yêu cầu trước rồi gửi yêu cầu mới.");
        }
    }
}

/// <summary>A day by which something is expected lies ahead (ngày hẹn sau ngày hôm nay).</summary>
internal sealed class DayLiesAhead(string field, string what, DateOnly day, DateOnly today) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (day <= today)
        {
            yield return Refusal.Invalid(
                field, "day-lies-ahead", $"{what} ({day.Written()}) phải sau ngày hôm nay ({today.Written()}).", "Chọn một ngày sắp tới.");
        }
    }
}

/// <summary>Only an open request is answered or withdrawn (yêu cầu còn mở).</summary>
internal sealed class CorrectionIsOpen(Dossier dossier, int number) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (dossier.OpenCorrections.All(one => one.Number != number))
        {
            yield return Refusal.Unmet(
                "correction-is-open",
                dossier.CorrectionRequests.Any(one => one.Number == number)
                    ? $"Yêu cầu chỉnh sửa số {number} đã được trả lời, đã rút, hoặc không còn hiệu lực."
                    : $"Hồ sơ không có yêu cầu chỉnh sửa số {number}.",
                null,
                "Mở lại danh sách yêu cầu chỉnh sửa của hồ sơ.");
        }
    }
}

/// <summary>The body that asked withdraws; the coordination office may, once the commune let the day pass (ai hỏi người ấy rút).</summary>
internal sealed class TheAskerOrTheOfficeWithdraws(DossierCase @case, int number, OrganisationId body, bool isOffice) : IRule
{
    public IEnumerable<Refusal> Broken() =>
        from open in @case.Dossier.OpenCorrections
        where open.Number == number && open.Asked.AskedBy != body && !(isOffice && open.IsLate(@case.Today))
        select Refusal.Unmet(
            "the-asker-or-the-office-withdraws",
            $"Yêu cầu số {number} do {@case.Rules.NameOf(open.Asked.AskedBy)} gửi, hẹn trả lời chậm nhất ngày {open.Asked.AnswerBy.Written()}.",
            null,
            "Cơ quan đã gửi rút yêu cầu; Văn phòng Điều phối rút được khi xã đã quá ngày trả lời.",
            @case.Rules.NameOf(open.Asked.AskedBy));
}

/// <summary>An answer carries every finding asked about, with evidence where the set asks for it (trả lời đủ chỉ tiêu được yêu cầu).</summary>
internal sealed class EachFindingAskedAboutIsAnswered(CriteriaSet set, Correction? correction, IReadOnlyList<IndicatorFinding> findings) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        foreach (var code in correction?.Asked.Indicators ?? [])
        {
            var finding = findings.FirstOrDefault(one => one.Code == code);
            if (finding is null)
            {
                yield return Refusal.Invalid(
                    $"verdict-{code}", "each-finding-asked-about-is-answered", $"Chỉ tiêu {code} chưa có kết quả đánh giá.", "Nhập số liệu hoặc chọn kết quả.");
            }
            else if (finding is { Verdict: Verdict.Met, Evidence.Count: 0 } && set.Find(code)?.Evidence is { } demand)
            {
                yield return Refusal.Unmet(
                    "evidence-is-handed-in-where-the-set-asks-for-it",
                    $"Chỉ tiêu {code} chưa có minh chứng: {demand.Text}.",
                    SourceText.Of(demand.Source, demand.Status),
                    $"Tải minh chứng lên ở chỉ tiêu {code}.");
            }
        }

        foreach (var other in findings.Where(one => correction?.Asked.Indicators.Contains(one.Code) != true))
        {
            yield return Refusal.Unmet(
                "only-what-is-asked-is-reopened", $"Chỉ tiêu {other.Code} không nằm trong yêu cầu chỉnh sửa.", null, "Chỉ sửa các chỉ tiêu được yêu cầu.");
        }
    }
}
