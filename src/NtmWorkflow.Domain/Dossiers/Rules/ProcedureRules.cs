using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Process;

namespace NtmWorkflow.Domain.Dossiers.Rules;

/// <summary>A share of recognised units is not larger than the service's own dossiers allow (tỷ lệ khai khớp với hồ sơ đã có).</summary>
internal sealed class DeclaredShareFitsTheDossiers(DossierCase @case, Assessment assessment, IReadOnlyList<KnownUnits> known) : IRule
{
    public IEnumerable<Refusal> Broken() =>
        from resolved in @case.SetInForce().Demands
        where resolved.Indicator.CountsLevel is not null
        let units = known.FirstOrDefault(one => one.Level == resolved.Indicator.CountsLevel)
        where units is { Missing.Count: > 0 }
        let finding = assessment.For(resolved.Code)
        where finding is { Verdict: Verdict.Met } && !CanBeTrue(finding.Measured, resolved.Level.Value, units.Missing.Count)
        select Refusal.Unmet(
            "declared-share-fits-the-dossiers",
            $"{resolved.Code} ({resolved.Indicator.Name}): khai là đạt, nhưng theo hồ sơ trong hệ thống chưa được công nhận hoặc đã bị thu hồi: {string.Join(", ", units.Missing)}.",
            SourceText.Of(resolved.Level.Source, resolved.Level.Status),
            "Hoàn thành việc công nhận các đơn vị này, hoặc sửa lại số liệu.");

    /// <summary>With parts given, the parts decide; else only a share of all can be told to be wrong.</summary>
    private static bool CanBeTrue(in Measurement declared, decimal? needed, int missing) => declared.HasShare
        ? declared.Numerator + missing <= declared.Denominator
        : (declared.Value ?? needed) is not 100m;
}

/// <summary>A document is recorded with a result that its step knows (kết quả thuộc bước đang mở).</summary>
internal sealed class ResultBelongsToTheStep(DossierCase @case, CentralDocumentRecorded recorded) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (@case.Rules.Path.Nodes.GetValueOrDefault(recorded.Task) is not UserTask task || !task.Outcomes.Contains(recorded.Result, StringComparer.Ordinal))
        {
            yield return Refusal.Invalid("result", "result-belongs-to-the-step", "Chưa chọn kết quả ghi trong văn bản.", "Chọn một kết quả trong danh sách.");
        }
    }
}

/// <summary>Documents follow one another (văn bản sau không trước văn bản trước).</summary>
internal sealed class DocumentFollowsTheOneBefore(Dossier dossier, DateOnly day) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (dossier.CentralDocuments is [.., var before] && day < before.Day)
        {
            yield return Refusal.Invalid(
                "day", "document-follows-the-one-before",
                $"Ngày văn bản ({day.Written()}) trước ngày văn bản {before.Number} ({before.Day.Written()}).", "Kiểm tra lại ngày của văn bản.");
        }
    }
}

/// <summary>Only a unit that took over from others is screened (đơn vị có đơn vị tiền thân).</summary>
internal sealed class UnitTookOverFromOthers(Unit unit) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (unit.Predecessors is null or [])
        {
            yield return Refusal.Unmet(
                "unit-took-over-from-others", $"{unit.Name} không hình thành từ sắp xếp đơn vị nào.", null,
                "Kiểm tra đơn vị tiền thân trong danh mục của tỉnh.");
        }
    }
}

/// <summary>Something to be mended has a day (khắc phục phải có thời hạn).</summary>
internal sealed class ImprovementHasADay(ReviewConcluded concluded, DateOnly today) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (concluded.Conclusion == ReviewConclusion.Improve && (concluded.ImproveBy is not { } by || by <= today))
        {
            yield return Refusal.Invalid("improveBy", "improvement-has-a-day", "Yêu cầu khắc phục cần thời hạn sau ngày hôm nay.", "Nhập ngày phải khắc phục xong.");
        }
        else if (concluded.Conclusion != ReviewConclusion.Improve && concluded.ImproveBy is not null)
        {
            yield return Refusal.Invalid("improveBy", "only-an-improvement-has-a-day", "Chỉ kết luận “phải khắc phục” mới có thời hạn.", "Để trống ngày này.");
        }
    }
}

/// <summary>A review finds the recognition standing only where every criterion is met (giữ vững khi còn đạt đủ tiêu chí).</summary>
internal sealed class ConfirmedOnlyWhereAllIsMet(ReviewConcluded concluded, CriteriaSet set, Assessment? review) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (concluded.Conclusion == ReviewConclusion.Confirmed && review is not null && set.Criteria.Where(one => !review.Meets(one)).ToList() is { Count: > 0 } failed)
        {
            yield return Refusal.Unmet(
                "confirmed-only-where-all-is-met",
                $"Kết quả rà soát còn tiêu chí chưa đạt: {string.Join(", ", failed.Select(one => $"{one.Number}. {one.Name}"))}.",
                set.LegalBasis,
                "Kết luận phải khắc phục (có thời hạn) hoặc đề nghị xét thu hồi.");
        }
    }
}

/// <summary>A revocation is proposed only where the formula is reached (đủ điều kiện thu hồi).</summary>
internal sealed class RevocationReachesItsLine(RevocationWatch watch) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (watch.State != RevocationState.Reached)
        {
            yield return Refusal.Unmet(
                "revocation-reaches-its-line", watch.Sentence, watch.Rule.AnyPercent.Text(),
                "Không đề nghị thu hồi; yêu cầu khắc phục các tiêu chí chưa đạt.");
        }
    }
}

/// <summary>A recognition is revoked only after the council's approval (chỉ thu hồi khi Hội đồng tán thành).</summary>
internal sealed class RevocationNeedsTheCouncilsApproval(CouncilOutcome? session) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (session?.Tally is not { Approved: true })
        {
            yield return Refusal.Unmet(
                "revocation-needs-the-councils-approval",
                session?.Tally is null ? "Hội đồng thẩm định chưa bỏ phiếu về việc thu hồi." : "Hội đồng thẩm định không tán thành thu hồi.",
                session?.Tally?.Rule.MajorityPercent.Text(),
                "Kết luận giữ công nhận, nêu rõ căn cứ.");
        }
    }
}

/// <summary>Only a unit that is recognised can lose its recognition (đơn vị đang được công nhận).</summary>
internal sealed class DossierEndedInRecognition(Dossier recognised) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (recognised.Stage() != DossierStage.Recognised)
        {
            yield return Refusal.Unmet(
                "dossier-ended-in-recognition", $"{Names.WithDistrict(recognised.Registration.UnitName, recognised.Registration.DistrictName)} chưa được công nhận theo hồ sơ này.", null,
                "Mở hồ sơ đã công nhận của đơn vị rồi thực hiện lại.");
        }
    }
}
