using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Domain.Dossiers.Rules;

/// <summary>Each question counted is one of the regime's, once, and no more forms are satisfied than came back (số liệu từng nội dung).</summary>
internal sealed class SurveyItemsFitTheirForms(Regime regime, string field, string where, int returned, IReadOnlyList<SurveyItem> items) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        foreach (var group in items.GroupBy(item => item.Question, StringComparer.Ordinal))
        {
            var question = (regime.SurveyQuestions ?? []).FirstOrDefault(one => one.Id == group.Key);
            var name = $"{field}-{group.Key}";
            if (question is null || group.Count() > 1)
            {
                yield return Refusal.Invalid(
                    name, "survey-question-is-counted-once", question is null ? $"Không có nội dung lấy ý kiến “{group.Key}”." : $"Nội dung “{question.Text}” có hai kết quả.", "Mỗi nội dung trong danh sách một kết quả.");
            }

            if (group.Any(item => item.Satisfied < 0 || item.Satisfied > returned))
            {
                yield return Refusal.Invalid(
                    name, "survey-item-fits-its-forms", $"{where}số phiếu hài lòng về “{question?.Text ?? group.Key}” phải từ 0 đến số phiếu thu về ({returned}).", "Kiểm tra lại số phiếu.");
            }
        }
    }
}

/// <summary>The same for each commune of a district (số liệu từng nội dung ở từng xã).</summary>
internal sealed class EachCommunesItemsFitTheirForms(DossierCase @case, IReadOnlyList<CommuneSurvey> communes) : IRule
{
    public IEnumerable<Refusal> Broken() => communes.SelectMany(one => new SurveyItemsFitTheirForms(
        @case.Rules.Regime.Regime, $"item-{one.Commune}", $"{@case.Rules.NameOf(one.Commune.Committee)}: ", one.FormsReturned, one.Items).Broken());
}

/// <summary>Communes counted are the district's own, once each, and add up to the whole (số liệu các xã khớp với huyện).</summary>
internal sealed class CommuneSurveysAddUp(DossierCase @case, SatisfactionSurveyed survey) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (survey.Communes is not { Count: > 0 } communes)
        {
            return [];
        }

        var own = DistrictSurvey.Communes(@case).Select(unit => unit.Id).ToHashSet();
        return communes.Where(one => !own.Contains(one.Commune)).Select(one => Refusal.Invalid(
                "communes", "commune-lies-in-the-district", $"“{one.Commune}” không phải xã của huyện này.", "Bỏ xã này khỏi kết quả."))
            .Concat(communes.GroupBy(one => one.Commune).Where(group => group.Count() > 1).Select(group => Refusal.Invalid(
                "communes", "commune-is-counted-once", $"{@case.Rules.NameOf(group.Key.Committee)} có hai kết quả.", "Mỗi xã một kết quả.")))
            .Concat(communes.SelectMany(one => new SurveyFiguresFitTogether(one.FormsIssued, one.FormsReturned, one.Satisfied).Broken()
                .Select(refusal => refusal with { Field = $"{refusal.Field}-{one.Commune}", Sentence = $"{@case.Rules.NameOf(one.Commune.Committee)}: {refusal.Sentence}" })))
            .Concat(Sum("formsIssued", "Số phiếu phát ra", survey.FormsIssued, communes.Sum(one => one.FormsIssued)))
            .Concat(Sum("formsReturned", "Số phiếu thu về", survey.FormsReturned, communes.Sum(one => one.FormsReturned)))
            .Concat(Sum("satisfied", "Số phiếu hài lòng", survey.Satisfied, communes.Sum(one => one.Satisfied)));
    }

    private static IEnumerable<Refusal> Sum(string field, string what, int whole, int parts)
    {
        if (whole != parts)
        {
            yield return Refusal.Invalid(field, "communes-add-up", $"{what} của huyện ({whole}) khác tổng các xã ({parts}).", "Kiểm tra lại số liệu từng xã.");
        }
    }
}

/// <summary>Where the level asks for a share of each question in each place, all of them are counted when the survey is sent (đủ số liệu từng xã, từng nội dung).</summary>
internal sealed class EveryPlaceIsCounted(DossierCase @case, SatisfactionSurveyed survey) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        var questions = @case.Rules.Regime.Regime.SurveyQuestions ?? [];
        if (@case.Rules.Level.ItemSatisfaction is not { } threshold || questions.Count == 0)
        {
            return [];
        }

        var places = DistrictSurvey.Demanded(@case).ToLookup(place => place is null || DistrictSurvey.ItemsAt(survey, place.Id) is not null);
        return Left([.. places[false].OfType<Unit>()])
            .Concat(
                from place in places[true]
                let items = DistrictSurvey.ItemsAt(survey, place?.Id) ?? []
                from question in questions
                where items.All(item => item.Question != question.Id)
                select Uncounted(
                    place is null ? $"item-{question.Id}" : $"item-{place.Id}-{question.Id}",
                    $"{(place is null ? "" : place.Name + ": ")}Chưa có kết quả nội dung “{question.Text}”."))
            .Select(refusal => refusal with { Source = threshold.Text() });
    }

    private static IEnumerable<Refusal> Left(List<Unit> communes) => communes.Count == 0
        ? []
        : [Uncounted("communes", $"Chưa có số liệu của {communes.Count} xã: {string.Join("; ", communes.Select(commune => commune.Name))}.")];

    private static Refusal Uncounted(string field, string sentence) =>
        Refusal.Invalid(field, "every-place-is-counted", sentence, "Nhập đủ số phiếu của từng xã, từng nội dung rồi gửi: mức đạt tính riêng cho từng xã, từng nội dung.");
}

/// <summary>Satisfaction on each question, in each commune of a district, reaches the share the regime demands (từng nội dung, từng xã).</summary>
internal sealed class EachItemReachesItsThreshold(DossierCase @case) : IRule
{
    public IEnumerable<Refusal> Broken() => @case.Rules.Level.ItemSatisfaction is { } threshold && @case.Dossier.Survey is { } survey
        ? Missing(threshold, survey).Concat(Short(threshold, survey))
        : [];

    private IEnumerable<Refusal> Missing(Sourced<decimal> threshold, SatisfactionSurveyed survey)
    {
        var questions = @case.Rules.Regime.Regime.SurveyQuestions ?? [];
        if (questions.Count == 0)
        {
            yield return Unmet("Chưa có danh mục nội dung lấy ý kiến trong bộ quy định.", threshold);
        }

        foreach (var place in DistrictSurvey.Demanded(@case))
        {
            var items = DistrictSurvey.ItemsAt(survey, place?.Id) ?? [];
            var without = questions.Where(question => items.All(item => item.Question != question.Id)).ToList();
            if (without.Count > 0)
            {
                yield return Unmet($"{Named(place)}Chưa có kết quả nội dung: {string.Join("; ", without.Select(question => question.Text))}.", threshold);
            }
        }
    }

    private IEnumerable<Refusal> Short(Sourced<decimal> threshold, SatisfactionSurveyed survey) =>
        from place in DistrictSurvey.Demanded(@case)
        let returned = DistrictSurvey.ReturnedAt(survey, place?.Id)
        from item in DistrictSurvey.ItemsAt(survey, place?.Id) ?? []
        where !new Share(item.Satisfied, returned).Reaches(threshold.Value)
        select Unmet(
            $"{Named(place)}Nội dung “{Text(item)}” hài lòng {item.Satisfied}/{returned} phiếu, thấp hơn mức {Share.Written(threshold.Value)}.", threshold);

    private string Text(SurveyItem item) =>
        (@case.Rules.Regime.Regime.SurveyQuestions ?? []).FirstOrDefault(question => question.Id == item.Question)?.Text ?? item.Question;

    private static string Named(Unit? place) => place is null ? "" : place.Name + ": ";

    private static Refusal Unmet(string sentence, Sourced<decimal> threshold) => Refusal.Unmet(
        "each-item-reaches-its-threshold",
        sentence,
        threshold.Text(),
        "Trả hồ sơ để địa phương tiếp thu, giải trình rồi lấy ý kiến lại.");
}
