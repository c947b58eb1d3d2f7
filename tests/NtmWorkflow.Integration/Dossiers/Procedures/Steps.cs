using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Integration.Service;

namespace NtmWorkflow.Integration.Dossiers.Procedures;

/// <summary>The usual steps of a path, as the people of a province take them.</summary>
internal static class Steps
{
    /// <summary>A finding for everything the set asks for; the criteria named are not met.</summary>
    public static async Task AssessAsync(this Walk walk, string dossier, string unit, string level, Procedure procedure = Procedure.Recognition, params int[] failing)
    {
        var person = await walk.ApplicantAsync(unit, level, procedure);
        var set = walk.RulesOf(level, procedure).SetFor(new UnitId(unit));
        var notMet = set.Set.Criteria.Where(one => failing.Contains(one.Number)).SelectMany(one => one.Indicators).Select(one => one.Code).ToHashSet();
        (await person.PutAsync($"dossiers/{dossier}/findings", set.Demands.Select(one => Finding(one, !notMet.Contains(one.Code))))).ShouldSucceed();
        foreach (var demand in set.Demands.Where(one => one.Indicator.Evidence is not null))
        {
            (await person.UploadAsync($"dossiers/{dossier}/files?slot={demand.Code}", $"minh-chung-{demand.Code}.pdf", SampleFiles.Pdf($"Minh chứng {demand.Code}"))).ShouldSucceed();
        }

        (await person.PostAsync($"dossiers/{dossier}/assessment-completion", new { })).ShouldSucceed();
    }

    public static async Task ConsultAsync(this Walk walk, string dossier, ApiPerson person) =>
        (await person.PostAsync($"dossiers/{dossier}/consultation", new
        {
            from = walk.Today.AddDays(-20),
            to = walk.Today.AddDays(-2),
            channels = "Trụ sở UBND, nhà văn hóa",
            opinionsReceived = 120,
            opinionsAgreeing = 118,
            summary = "Đồng thuận.",
        })).ShouldSucceed();

    public static object Submission(this Walk walk, string level) => new
    {
        declarations = walk.RulesOf(level).Regime.Regime.ConditionsOf(walk.RulesOf(level).Level.AppliesTo)
            .Where(condition => condition.Check == ConditionCheck.Declaration)
            .Select(condition => new { condition = condition.Id, met = true }),
    };

    /// <summary>From a fresh registration to submission.</summary>
    public static async Task SubmitAsync(this Walk walk, string dossier, string unit, string level)
    {
        await walk.AssessAsync(dossier, unit, level);
        var person = await walk.ApplicantAsync(unit, level);
        await walk.ConsultAsync(dossier, person);
        (await person.PostAsync($"dossiers/{dossier}/submission", walk.Submission(level))).ShouldSucceed();
    }

    public static async Task VerifyAsync(this Walk walk, string dossier, string unit, string level, Procedure procedure = Procedure.Recognition, params int[] failing)
    {
        var set = walk.RulesOf(level, procedure).Set;
        var district = await walk.AsAsync(Role.DistrictVerifier, walk.Data.Province.DistrictAbove(new UnitId(unit))!.Id);
        (await district.PostAsync($"dossiers/{dossier}/verification", new
        {
            forward = true,
            verdicts = from criterion in set.Criteria
                       from indicator in criterion.Indicators
                       let met = !failing.Contains(criterion.Number)
                       select new { code = indicator.Code, verdict = met ? "met" : "not-met", note = met ? null : "Không còn đạt." },
            opinion = "Thống nhất.",
        })).ShouldSucceed();
    }

    /// <summary>Reception, departments, survey, visit, consolidation.</summary>
    public static async Task AppraiseAsync(this Walk walk, string dossier, string unit, string level)
    {
        var office = await walk.OfficeAsync();
        (await office.PostAsync($"dossiers/{dossier}/reception", new { complete = true })).ShouldSucceed();
        var rules = walk.RulesOf(level);
        foreach (var department in rules.Departments)
        {
            (await (await walk.AsAsync(Role.DepartmentOfficer, department)).PostAsync($"dossiers/{dossier}/sign-off", Service.Province.SignOff([.. rules.IndicatorsOf(department).Select(code => code.Value)]))).ShouldSucceed();
        }

        var front = await walk.BodyAsync(Role.FatherlandFront, OrganisationKind.FatherlandFront);
        (await front.PostAsync($"dossiers/{dossier}/survey", walk.Survey(rules, unit))).ShouldSucceed();
        var team = walk.Data.InspectionTeam;
        (await (await walk.BodyAsync(Role.InspectionTeam, OrganisationKind.InspectionTeam)).PostAsync($"dossiers/{dossier}/field-report", new
        {
            visitDay = walk.Today,
            present = team.InOffice(walk.Today).Take(3).Select(member => member.Id),
            findings = "Bảo đảm.",
            conclusion = "met",
        })).ShouldSucceed();
        (await office.PostAsync($"dossiers/{dossier}/consolidation", new { toCouncil = true, summary = "Đủ điều kiện." })).ShouldSucceed();
    }

    /// <summary>A survey that satisfies; in a district each commune is counted, question by question where the level demands it.</summary>
    private static object Survey(this Walk walk, ApplicableRules rules, string unit)
    {
        var communes = rules.Level.AppliesTo == UnitKind.District
            ? walk.Data.Province.Units.Where(one => one.Kind == UnitKind.Commune && one.Parent == unit).ToList()
            : [];
        var items = rules.Level.ItemSatisfaction is null
            ? []
            : (rules.Regime.Regime.SurveyQuestions ?? []).Select(question => new { question = question.Id, satisfied = 98 }).ToList();
        var places = Math.Max(1, communes.Count);
        return new
        {
            from = walk.Today.AddDays(-10),
            to = walk.Today.AddDays(-1),
            formsIssued = 100 * places,
            formsReturned = 99 * places,
            satisfied = 98 * places,
            items = communes.Count == 0 ? items : null,
            communes = communes.Count == 0 ? null : communes.Select(one => new { commune = one.Id, formsIssued = 100, formsReturned = 99, satisfied = 98, items }),
        };
    }

    /// <summary>A whole session on one dossier: everybody in office is there and votes alike.</summary>
    public static async Task VoteAsync(this Walk walk, string dossier, string choice = "approve")
    {
        var members = walk.Data.Council.InOffice(walk.Today);
        var secretary = await walk.SeatedAsync(members.First(member => member.Seat == Seat.Secretary));
        var convened = await secretary.PostAsync("council-sessions", new
        {
            provinceYear = walk.ProvinceYear,
            day = walk.Today,
            time = "08:30:00",
            place = "UBND tỉnh",
            agenda = new[] { dossier },
        });
        var session = $"council-sessions/{convened.ShouldSucceed().Body.GetProperty("session").GetString()}";
        (await secretary.PostAsync($"{session}/attendance", new { present = members.Select(member => member.Id) })).ShouldSucceed();
        (await secretary.PostAsync($"{session}/opening", new { })).ShouldSucceed();
        foreach (var member in members.Where(member => member.Votes))
        {
            (await (await walk.SeatedAsync(member)).PostAsync($"{session}/ballots", Service.Province.Ballot(dossier, choice))).ShouldSucceed();
        }

        (await secretary.PostAsync($"{session}/counts", new { })).ShouldSucceed();
        (await secretary.PostAsync($"{session}/closing", new { })).ShouldSucceed();
    }

    private static Task<ApiPerson> SeatedAsync(this Walk walk, BoardMember member) => walk.AsAsync(
        member.Seat switch { Seat.Chair or Seat.Deputy => Role.CouncilChair, Seat.Secretary => Role.CouncilSecretary, _ => Role.CouncilMember },
        walk.Data.Council.Organisation,
        member.Id);

    public static async Task RecogniseAsync(this Walk walk, string dossier, int number)
    {
        (await (await walk.ChairmanAsync()).PostAsync($"dossiers/{dossier}/recognition", new { number, day = walk.Today })).ShouldSucceed();
        await walk.PublishAsync(dossier);
    }

    public static async Task PublishAsync(this Walk walk, string dossier) =>
        (await (await walk.OfficeAsync()).PostAsync($"dossiers/{dossier}/publication", new { day = walk.Today, channel = "Cổng thông tin điện tử tỉnh" })).ShouldSucceed();

    /// <summary>A unit from registration to the register.</summary>
    public static async Task<string> RecognisedAsync(this Walk walk, string unit, string level, int number)
    {
        var dossier = await walk.RegisterAsync(unit, level);
        await walk.ToTheRegisterAsync(dossier, unit, level, number);
        return dossier;
    }

    /// <summary>The steps that the level's path has between a fresh registration and the register.</summary>
    public static async Task ToTheRegisterAsync(this Walk walk, string dossier, string unit, string level, int number)
    {
        await walk.SubmitAsync(dossier, unit, level);
        if (walk.RulesOf(level).Path.Nodes.ContainsKey(PathTasks.DistrictVerify))
        {
            await walk.VerifyAsync(dossier, unit, level);
        }

        await walk.AppraiseAsync(dossier, unit, level);
        await walk.DecideAsync(dossier, level, number);
        (await walk.StageAsync(dossier)).ShouldBe("recognised");
    }

    /// <summary>From consolidation to publication: by council and chairman, or by steering committee and centre.</summary>
    public static async Task DecideAsync(this Walk walk, string dossier, string level, int number)
    {
        if (!walk.RulesOf(level).Path.Nodes.ContainsKey(PathTasks.CentralDecision))
        {
            await walk.VoteAsync(dossier);
            await walk.RecogniseAsync(dossier, number);
            return;
        }

        var committee = await walk.BodyAsync(Role.SteeringCommittee, OrganisationKind.SteeringCommittee);
        (await committee.PostAsync($"dossiers/{dossier}/steering-committee", new { agree = true, day = walk.Today, opinion = "Thống nhất trình Trung ương." })).ShouldSucceed();
        var office = await walk.OfficeAsync();
        foreach (var (task, result, symbol) in new[]
        {
            (PathTasks.SubmitToCentre, "submitted", $"{number}/TTr-UBND"),
            (PathTasks.CentralAppraisal, "favourable", $"{number}/BNN-VPĐP"),
            (PathTasks.CentralDecision, "recognise", $"{number}/QĐ-TTg"),
        })
        {
            (await office.PostAsync($"dossiers/{dossier}/central-document", Document(task, result, symbol, walk.Today))).ShouldSucceed();
        }

        await walk.PublishAsync(dossier);
    }

    public static object Document(string task, string result, string number, DateOnly day) => new
    {
        task,
        result,
        number,
        day,
        signatory = "Phó Thủ tướng, ký thay Thủ tướng Chính phủ",
        summary = "Văn bản thử.",
    };

    private static object Finding(ResolvedIndicator one, bool met)
    {
        var kind = one.Indicator.Kind;
        var level = one.Level.Value;
        var value = kind == IndicatorKind.YesNo || level is null ? null : met ? level : Missed(one.Indicator.Comparison, level.Value);
        return new
        {
            code = one.Code,
            verdict = met ? "met" : "not-met",
            value = one.Indicator.BothSexes ? null : value,
            women = one.Indicator.BothSexes ? value : null,
            men = one.Indicator.BothSexes ? value : null,
            explanation = "Theo hồ sơ thử.",
        };
    }

    private static decimal Missed(Comparison comparison, decimal level) => comparison == Comparison.AtMost ? level + 1 : Math.Max(0, level - 1);
}
