using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Domain.Dossiers.Rules;

/// <summary>An opinion is asked of another department in charge of part of the set (xin ý kiến cơ quan khác có phụ trách).</summary>
internal sealed class OpinionIsAskedOfAnotherDepartment(DossierCase @case, OrganisationId from, OrganisationId to) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (from == to || !@case.Rules.Departments.Contains(to))
        {
            yield return Refusal.Invalid(
                "to", "opinion-is-asked-of-another-department", "Chưa chọn cơ quan khác có phụ trách tiêu chí của hồ sơ.", "Chọn một cơ quan trong danh sách.");
        }
    }
}

/// <summary>An opinion is asked about indicators of the set (nêu chỉ tiêu cần ý kiến).</summary>
internal sealed class OpinionConcernsTheSet(DossierCase @case, IReadOnlyList<IndicatorCode> indicators) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        foreach (var code in indicators.Where(code => @case.Rules.Set.Find(code) is null))
        {
            yield return Refusal.Invalid("indicators", "opinion-concerns-the-set", $"Bộ tiêu chí không có chỉ tiêu {code}.", "Chọn chỉ tiêu trong danh sách.");
        }
    }
}

/// <summary>Only an open question is reminded of, withdrawn or answered; an opinion given stays as it is (ý kiến đã cho không sửa được).</summary>
internal sealed class OpinionIsOpen(Dossier dossier, int number) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (dossier.OpenOpinions.All(one => one.Number != number))
        {
            yield return Refusal.Unmet(
                "opinion-is-open",
                dossier.Opinions.FirstOrDefault(one => one.Number == number) switch
                {
                    null => $"Hồ sơ không có đề nghị cho ý kiến số {number}.",
                    { Given: not null } => $"Ý kiến số {number} đã cho, không sửa được.",
                    _ => $"Đề nghị cho ý kiến số {number} đã rút, hoặc cơ quan đề nghị đã thẩm định xong.",
                },
                null,
                "Mở lại danh sách ý kiến phối hợp của hồ sơ.");
        }
    }
}

/// <summary>Each part of an opinion belongs to one department: one asks, reminds and withdraws, the other gives it (đúng cơ quan).</summary>
internal sealed class OpinionIsOfTheDepartment(DossierCase @case, int number, OrganisationId body, bool gives) : IRule
{
    public IEnumerable<Refusal> Broken() =>
        from opinion in @case.Dossier.Opinions
        let owner = gives ? opinion.Asked.To : opinion.Asked.From
        where opinion.Number == number && owner != body
        select Refusal.Unmet(
            "opinion-is-of-the-department",
            $"Đề nghị cho ý kiến số {number} do {@case.Rules.NameOf(opinion.Asked.From)} gửi {@case.Rules.NameOf(opinion.Asked.To)}.",
            null,
            gives ? "Chỉ cơ quan được hỏi cho ý kiến." : "Chỉ cơ quan đã hỏi nhắc hoặc rút.",
            @case.Rules.NameOf(owner));
}
