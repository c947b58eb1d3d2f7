using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Domain.Dossiers.Rules;

/// <summary>Each visit has a day that has come and members in office that day (từng đợt kiểm tra).</summary>
internal sealed class EachVisitIsOfMembersInOffice(DossierCase @case, FieldInspected inspected) : IRule
{
    public IEnumerable<Refusal> Broken() =>
        from visit in inspected.AllVisits.Index()
        let field = visit.Index == 0 ? "visitDay" : $"visitDay-{visit.Index + 1}"
        from refusal in new DayIsNotInTheFuture(field, "Ngày kiểm tra", visit.Item.Day, @case.Today).Broken()
            .Concat(new OnlyMembersInOfficeAttend(
                @case.Rules.Province.InspectionTeam.InOffice(visit.Item.Day), visit.Item.Present, visit.Item.Day, "Đoàn thẩm định").Broken())
        select refusal;
}

/// <summary>The team speaks of criteria of the set, once each, and says why one is not met (kết quả kiểm tra từng tiêu chí).</summary>
internal sealed class TeamSpeaksOfTheSetOnly(CriteriaSet set, IReadOnlyList<CriterionFinding> findings) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        foreach (var group in findings.GroupBy(finding => finding.Criterion))
        {
            if (group.Count() > 1 || set.Criteria.All(criterion => criterion.Number != group.Key))
            {
                yield return Refusal.Invalid(
                    $"criterion-{group.Key}", "team-speaks-of-the-set-only", $"Tiêu chí {group.Key} không có trong bộ tiêu chí, hoặc có hai kết quả.", "Mỗi tiêu chí của bộ một kết quả.");
            }

            if (group.Any(finding => finding.Verdict == Verdict.NotMet && string.IsNullOrWhiteSpace(finding.Words)))
            {
                yield return Refusal.Invalid(
                    $"criterion-words-{group.Key}", "not-met-is-explained", $"Tiêu chí {group.Key} chưa đạt qua kiểm tra nhưng chưa nêu lý do.", "Ghi những gì đã thấy.");
            }
        }
    }
}

/// <summary>The team's conclusion agrees with what it found of each criterion (kết luận của Đoàn phù hợp từng tiêu chí).</summary>
internal sealed class TeamsConclusionAgreesWithItsFindings(Verdict conclusion, IReadOnlyList<CriterionFinding> findings) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        var failed = findings.Where(finding => finding.Verdict == Verdict.NotMet).Select(finding => finding.Criterion).ToList();
        if (conclusion == Verdict.Met && failed.Count > 0)
        {
            yield return Refusal.Invalid(
                "conclusion",
                "conclusion-agrees-with-its-verdicts",
                $"Kết luận đạt nhưng tiêu chí {string.Join(", ", failed)} chưa đạt qua kiểm tra.",
                "Sửa kết luận hoặc kết quả từng tiêu chí cho khớp nhau.");
        }
    }
}
