using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Domain.Dossiers.Rules;

/// <summary>A verifying body gives one verdict on each indicator it must judge, and on no other (kết luận đủ, đúng phần phụ trách).</summary>
internal sealed class EachIndicatorInChargeGetsOneVerdict(
    string body, IReadOnlyList<IndicatorCode> inCharge, IReadOnlyList<IndicatorVerdict> verdicts, string? source) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        var given = verdicts.Select(verdict => verdict.Code).ToList();
        var missing = inCharge.Except(given).ToList();
        if (missing.Count > 0)
        {
            yield return Refusal.Unmet(
                "each-indicator-in-charge-gets-one-verdict",
                $"{body} chưa kết luận chỉ tiêu: {string.Join(", ", missing)}.",
                source,
                "Chọn đạt hoặc chưa đạt cho từng chỉ tiêu.");
        }

        foreach (var other in given.Except(inCharge))
        {
            yield return Refusal.Unmet(
                "a-department-signs-only-what-it-is-in-charge-of",
                $"{body} không phụ trách chỉ tiêu {other}.",
                source,
                "Bỏ chỉ tiêu này: cơ quan được phân công sẽ thẩm định.");
        }

        foreach (var twice in given.GroupBy(code => code, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            yield return Refusal.Invalid("verdicts", "one-verdict-each", $"Chỉ tiêu {twice.Key} có hai kết luận.");
        }
    }
}

/// <summary>A department whose indicators have figures names those it rests on (số liệu thẩm định).</summary>
internal sealed class FiguresAreNamedWhereThereAreAny(DossierCase @case, DepartmentSignedOff signed) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        var own = @case.Rules.IndicatorsOf(signed.Department);
        if (string.IsNullOrWhiteSpace(signed.FiguresText) && @case.Rules.Set.Indicators().Any(indicator => indicator.IsMeasured && own.Contains(indicator.Code)))
        {
            yield return Refusal.Invalid("figuresText", "text-is-needed", "Chưa nhập số liệu thẩm định.", "Ghi số liệu của các chỉ tiêu phụ trách.");
        }
    }
}

/// <summary>A verdict "not met" says why (nêu rõ lý do chưa đạt).</summary>
internal sealed class NotMetIsExplained(IReadOnlyList<IndicatorVerdict> verdicts) : IRule
{
    public IEnumerable<Refusal> Broken() =>
        from verdict in verdicts
        where verdict.Verdict == Verdict.NotMet && string.IsNullOrWhiteSpace(verdict.Note)
        select Refusal.Invalid(
            $"note-{verdict.Code}", "not-met-is-explained", $"Chỉ tiêu {verdict.Code} chưa đạt nhưng chưa nêu lý do.", "Ghi lý do, số liệu cụ thể.");
}

/// <summary>A verifying body's own figure can be right, and leads to its verdict (số liệu của cơ quan thẩm tra, thẩm định khớp kết luận).</summary>
internal sealed class OwnFiguresFitTheirVerdicts(DossierCase @case, IReadOnlyList<IndicatorVerdict> verdicts) : IRule
{
    public IEnumerable<Refusal> Broken() =>
        from verdict in verdicts
        where verdict.Value is not null
        let indicator = @case.Rules.Set.Find(verdict.Code)
        where indicator is not null
        from refusal in Faults(indicator, verdict)
        select refusal;

    private IReadOnlyList<Refusal> Faults(Indicator indicator, IndicatorVerdict verdict)
    {
        var measured = new Measurement(verdict.Value);
        var field = $"value-{verdict.Code}";
        if (indicator.Kind == IndicatorKind.YesNo)
        {
            return [Refusal.Invalid(field, "a-yes-no-indicator-has-no-figure", $"Chỉ tiêu {verdict.Code} chỉ kết luận đạt hoặc chưa đạt, không có số liệu.", "Để trống ô số liệu.")];
        }

        var faults = measured.Check(indicator);
        var judged = @case.Judge(indicator, measured);
        return faults.Count > 0 || judged.Judgement == Judgement.CannotBeJudged || (judged.Judgement == Judgement.Met) == (verdict.Verdict == Verdict.Met)
            ? faults
            :
            [
                Refusal.Invalid(
                    field,
                    "own-figure-fits-its-verdict",
                    $"Chỉ tiêu {verdict.Code}: số liệu cho kết quả {(judged.Judgement == Judgement.Met ? "đạt" : "chưa đạt")} ({judged.Explanation}).",
                    "Kiểm tra lại số liệu hoặc kết luận."),
            ];
    }
}

/// <summary>A district forwards only what it found met (chỉ đề nghị khi các tiêu chí đạt).</summary>
internal sealed class DistrictForwardsOnlyWhatItFoundMet(bool forwarded, IReadOnlyList<IndicatorVerdict> verdicts, RecognitionCondition? condition) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        var failed = verdicts.Where(verdict => verdict.Verdict == Verdict.NotMet).Select(verdict => verdict.Code).ToList();
        if (forwarded && failed.Count > 0)
        {
            yield return Refusal.Unmet(
                "district-forwards-only-what-it-found-met",
                $"Kết quả thẩm tra còn chỉ tiêu chưa đạt: {string.Join(", ", failed)}.",
                condition is null ? null : SourceText.Of(condition.Source, condition.Status),
                "Trả hồ sơ cho xã, nêu rõ lý do từng chỉ tiêu.");
        }
    }
}

/// <summary>A conclusion agrees with the verdicts it sums up (kết luận phù hợp với từng chỉ tiêu).</summary>
internal sealed class ConclusionAgreesWithItsVerdicts(Verdict conclusion, IReadOnlyList<IndicatorVerdict> verdicts) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        var allMet = verdicts.All(verdict => verdict.Verdict == Verdict.Met);
        if (allMet != (conclusion == Verdict.Met))
        {
            yield return Refusal.Invalid(
                "conclusion",
                "conclusion-agrees-with-its-verdicts",
                allMet ? "Các chỉ tiêu đều đạt nhưng kết luận là chưa đạt." : "Còn chỉ tiêu chưa đạt nhưng kết luận là đạt.",
                "Sửa kết luận hoặc kết quả từng chỉ tiêu cho khớp nhau.");
        }
    }
}

/// <summary>Survey figures fit together: satisfied ≤ returned ≤ issued (số liệu khảo sát khớp nhau).</summary>
internal sealed class SurveyFiguresFitTogether(int issued, int returned, int satisfied) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (returned > issued)
        {
            yield return Refusal.Invalid(
                "formsReturned", "returned-forms-were-issued", $"Số phiếu thu về ({returned}) lớn hơn số phiếu phát ra ({issued}).", "Kiểm tra lại hai số này.");
        }

        if (satisfied > returned)
        {
            yield return Refusal.Invalid(
                "satisfied", "satisfied-forms-were-returned", $"Số phiếu hài lòng ({satisfied}) lớn hơn số phiếu thu về ({returned}).", "Kiểm tra lại hai số này.");
        }
    }
}

/// <summary>Nothing goes to the council while a department found its part not met.</summary>
internal sealed class EveryDepartmentSignedOffAsMet(DossierCase @case) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        foreach (var signed in @case.Dossier.SignOffs.Values.Where(signed => signed.Conclusion == Verdict.NotMet))
        {
            yield return Refusal.Unmet(
                "every-department-signed-off-as-met",
                $"{@case.Rules.NameOf(signed.Department)} kết luận chưa đạt.",
                @case.Rules.SourceOf(signed.Department),
                "Trả hồ sơ cho xã để hoàn thiện tiêu chí.");
        }
    }
}

/// <summary>Residents' satisfaction reaches the share the regime demands (tỷ lệ hài lòng đáp ứng yêu cầu).</summary>
internal sealed class SatisfactionReachesItsThreshold(Sourced<decimal>? threshold, SatisfactionSurveyed? survey) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (survey is not null && threshold is not null && !survey.Satisfaction.Reaches(threshold.Value))
        {
            yield return Refusal.Unmet(
                "satisfaction-reaches-its-threshold",
                $"Tỷ lệ hài lòng {survey.Satisfaction} thấp hơn mức {Share.Written(threshold.Value)}.",
                threshold.Text(),
                "Trả hồ sơ để địa phương tiếp thu, giải trình rồi lấy ý kiến lại.");
        }
    }
}

/// <summary>The inspection team found the level met (Đoàn thẩm định kết luận đạt).</summary>
internal sealed class InspectionFoundTheLevelMet(FieldInspected? inspection) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (inspection is { Conclusion: Verdict.NotMet })
        {
            yield return Refusal.Unmet(
                "inspection-found-the-level-met",
                "Đoàn thẩm định kết luận chưa đạt qua kiểm tra thực tế.",
                null,
                "Trả hồ sơ để xã khắc phục tồn tại nêu trong báo cáo của Đoàn.");
        }
    }
}
