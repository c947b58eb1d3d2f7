using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Infrastructure.Law.Books;
using NtmWorkflow.Infrastructure.Workflows;

namespace NtmWorkflow.Integration.Service;

/// <summary>The people of Trà Vinh at work over the API, and the usual things they do.</summary>
internal sealed class Province(RunningService service)
{
    public const string Year = "tra-vinh/2023";
    private readonly Dictionary<string, ApiPerson> _people = new(StringComparer.Ordinal);

    public RulesInForce Rules { get; } = service.Services.GetRequiredService<RulesInForce>();

    public ProvinceYear Data => Rules.Book.Provinces[new ProvinceYearId(Year)];

    public CriteriaSet Set => Rules.Book.Regimes["2021-2025"].Sets["xa-ntm-nang-cao"].AsOf(new(2023, 5, 2));

    public IReadOnlyList<DemonstrationUser> Users => Rules.Demonstrations[Year].Users;

    /// <summary>Every department in charge with the user who acts for it.</summary>
    public IEnumerable<(string User, IReadOnlyList<string> Indicators)> Departments =>
        from assignment in Data.Departments.Assignments
        where assignment.CriteriaSet == Set.Id
        group assignment.Indicators by assignment.Department into department
        select (
            Users.First(user => user.Organisation == department.Key).UserName,
            (IReadOnlyList<string>)[.. department.SelectMany(codes => codes)]);

    public async Task<ApiPerson> AsAsync(string userName)
    {
        if (!_people.TryGetValue(userName, out var person))
        {
            person = await ApiPerson.SignInAsync(service, userName);
            _people[userName] = person;
        }

        return person;
    }

    public async Task<string> RegisterAsync(string userName = "can-bo-xa-tap-son", string unit = "xa-tap-son")
    {
        var answer = await (await AsAsync(userName)).PostAsync("dossiers", new { provinceYear = Year, unit, level = "nang-cao" });
        answer.Status.ShouldBe(System.Net.HttpStatusCode.Created, answer.Text);
        return answer.Body.GetProperty("dossier").GetString()!;
    }

    public async Task MeetCriterion13Async(ApiPerson commune, string dossier)
    {
        var failing = Set.Criteria.First(criterion => criterion.Number == 13).Indicators;
        var findings = failing.Select(indicator => new
        {
            code = indicator.Code,
            verdict = "met",
            value = (decimal?)null,
            explanation = "Đã khắc phục, có hợp đồng liên kết kèm theo.",
        });
        (await commune.PutAsync($"dossiers/{dossier}/findings", findings)).ShouldSucceed();
    }

    public async Task HandInEvidenceAsync(ApiPerson commune, string dossier)
    {
        foreach (var indicator in Set.Indicators().Where(indicator => indicator.Evidence is not null))
        {
            var content = SampleFiles.Pdf($"Minh chứng {indicator.Code}");
            (await commune.UploadAsync($"dossiers/{dossier}/files?slot={indicator.Code}", $"minh-chung-{indicator.Code}.pdf", content)).ShouldSucceed();
        }
    }

    public object Consultation(int? version = null) => new
    {
        version,
        from = "2023-04-10",
        to = "2023-04-28",
        channels = "Trụ sở UBND xã, nhà văn hóa các ấp, truyền thanh xã",
        opinionsReceived = 412,
        opinionsAgreeing = 405,
        summary = "Người dân đồng thuận; các ý kiến về đường ấp đã được tiếp thu.",
    };

    public object Submission(int? version = null) => new
    {
        version,
        declarations = Rules.Book.Regimes["2021-2025"].Regime.Conditions
            .Where(condition => condition.Check == ConditionCheck.Declaration)
            .Select(condition => new { condition = condition.Id, met = true, note = "Cam kết." }),
    };

    public object Verification(bool forward, string opinion, int? version = null, params string[] notMet) => new
    {
        version,
        forward,
        verdicts = Set.Indicators().Select(indicator => new
        {
            code = indicator.Code,
            verdict = notMet.Contains(indicator.Code, StringComparer.Ordinal) ? "not-met" : "met",
            note = notMet.Contains(indicator.Code, StringComparer.Ordinal) ? "Chưa đủ căn cứ." : null,
        }),
        opinion,
    };

    public static object SignOff(IReadOnlyList<string> indicators) => new
    {
        verdicts = indicators.Select(code => new { code, verdict = "met" }),
        processText = "Kiểm tra hồ sơ và thực tế tại xã.",
        figuresText = "Số liệu khớp với báo cáo của xã.",
        conclusion = "met",
    };

    /// <summary>A dossier goes the straight way from registration to the council.</summary>
    public async Task<string> WaitForCouncilAsync(string userName, string unit)
    {
        var dossier = await RegisterAsync(userName, unit);
        var commune = await AsAsync(userName);
        await HandInEvidenceAsync(commune, dossier);
        (await commune.PutAsync($"dossiers/{dossier}/findings", Set.Indicators().Select(indicator => new { code = indicator.Code, verdict = "met", value = (decimal?)null, explanation = "Đã đạt." }))).ShouldSucceed();
        (await commune.PostAsync($"dossiers/{dossier}/assessment-completion", new { })).ShouldSucceed();
        (await commune.PostAsync($"dossiers/{dossier}/consultation", Consultation())).ShouldSucceed();
        (await commune.PostAsync($"dossiers/{dossier}/submission", Submission())).ShouldSucceed();
        var district = Data.Province.Unit(new UnitId(unit))!.Parent;
        (await (await AsAsync(Users.First(user => user.Organisation == district).UserName)).PostAsync($"dossiers/{dossier}/verification", Verification(true, "Đủ điều kiện."))).ShouldSucceed();
        var office = await AsAsync("chuyen-vien-dieu-phoi");
        (await office.PostAsync($"dossiers/{dossier}/reception", new { complete = true })).ShouldSucceed();
        foreach (var (user, indicators) in Departments)
        {
            (await (await AsAsync(user)).PostAsync($"dossiers/{dossier}/sign-off", SignOff(indicators))).ShouldSucceed();
        }

        (await (await AsAsync("can-bo-mat-tran")).PostAsync($"dossiers/{dossier}/survey", new { from = "2023-04-20", to = "2023-05-01", formsIssued = 900, formsReturned = 880, satisfied = 868 })).ShouldSucceed();
        (await (await AsAsync("doan-tham-dinh")).PostAsync($"dossiers/{dossier}/field-report", new
        {
            visitDay = "2023-05-02",
            present = Data.InspectionTeam.Members.Take(1).Select(member => member.Id),
            findings = "Đúng như hồ sơ.",
            conclusion = "met",
        })).ShouldSucceed();
        (await office.PostAsync($"dossiers/{dossier}/consolidation", new { toCouncil = true, summary = "Trình Hội đồng." })).ShouldSucceed();
        return dossier;
    }

    /// <summary>The secretary convenes the council for today; the address of the session.</summary>
    public async Task<string> ConveneAsync(params string[] dossiers)
    {
        var answer = await (await AsAsync("hoi-dong-chanh-van-phong-dieu-phoi")).PostAsync("council-sessions", Call(dossiers));
        answer.Status.ShouldBe(System.Net.HttpStatusCode.Created, answer.Text);
        return $"council-sessions/{answer.Body.GetProperty("session").GetString()}";
    }

    public static object Call(IReadOnlyList<string> agenda) =>
        new { provinceYear = Year, day = "2023-05-02", time = "08:30:00", place = "UBND tỉnh", agenda };

    public static object Ballot(string dossier, string choice, string? receipt = null) => new { ballots = new[] { new { dossier, choice } }, receipt };

    /// <summary>The version a page would carry now.</summary>
    public static async Task<int> VersionAsync(ApiPerson person, string dossier) =>
        (await person.GetAsync($"dossiers/{dossier}")).ShouldSucceed().Body.GetProperty("version").GetInt32();

    public static string Stage(JsonElement dossier) => dossier.GetProperty("stage").GetString()!;
}
