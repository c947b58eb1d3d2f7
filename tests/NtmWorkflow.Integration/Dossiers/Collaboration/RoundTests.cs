using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Infrastructure.Demonstrating;
using NtmWorkflow.Infrastructure.People;
using NtmWorkflow.Infrastructure.Start;
using NtmWorkflow.Integration.Service;

namespace NtmWorkflow.Integration.Dossiers.Collaboration;

/// <summary>Sóc Trăng's plan of 2024 has two rounds: up to 01/10 and up to 01/12, as the district hands the dossier over.</summary>
public sealed class RoundTests : IAsyncLifetime
{
    private const string Year = "soc-trang/2024";
    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    private RunningService _service = null!;
    private ProvinceYear _data = null!;
    private Dictionary<string, ApiPerson> _people = null!;

    public async Task InitializeAsync()
    {
        if (TestDatabase.SkipReason is not null)
        {
            return;
        }

        _service = await RunningService.StartAsync();
        _people = new(StringComparer.Ordinal);
        _data = new Service.Province(_service).Rules.Book.Provinces[new ProvinceYearId(Year)];
    }

    public async Task DisposeAsync()
    {
        if (_service is not null)
        {
            await _service.DisposeAsync();
        }
    }

    [DatabaseTheory]
    [InlineData("2024-10-01T23:50:00", "dot-1", null)]
    [InlineData("2024-10-02T00:00:00", "dot-2", "được xếp vào Đợt 2")]
    [InlineData("2024-12-01T23:50:00", "dot-2", "được xếp vào Đợt 2")]
    [InlineData("2024-12-02T00:00:00", "after-last", "không còn đợt nào")]
    public async Task DistrictForwards_AtThatMoment_PutsTheDossierIntoItsRound(string moment, string round, string? told)
    {
        var dossier = await HandedOverAsync("xa-an-thanh-2", At(moment));

        var office = await PersonAsync("van-phong-dieu-phoi", "coordination-office");
        (await RoundOfAsync(office, dossier, round)).ShouldBeTrue($"{dossier} in {round}");
        foreach (var person in new[] { office, await UnitAsync("xa-an-thanh-2"), await DistrictAsync("xa-an-thanh-2") })
        {
            (await HearsAsync(person, told ?? "được xếp vào", wanted: told is not null)).ShouldBe(told is not null);
        }
    }

    [DatabaseFact]
    public async Task DossierAfterTheLastRound_AdmittedByTheOffice_IsInThatRoundWithTheReason()
    {
        var dossier = await HandedOverAsync("xa-ba-trinh", At("2024-12-02T00:00:00"));
        var office = await PersonAsync("van-phong-dieu-phoi", "coordination-office");

        (await office.PostAsync($"dossiers/{dossier}/round", new { round = "dot-2", reason = "" })).ShouldBeRefused(HttpStatusCode.BadRequest, "text-is-needed");
        (await office.PostAsync($"dossiers/{dossier}/round", new { round = "dot-9", reason = "Bão" })).ShouldBeRefused(HttpStatusCode.BadRequest, "round-is-in-the-plan");
        (await (await DistrictAsync("xa-ba-trinh")).PostAsync($"dossiers/{dossier}/round", new { round = "dot-2", reason = "Bão" })).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await office.PostAsync($"dossiers/{dossier}/round", new { round = "dot-2", reason = "Chậm một ngày vì bão" })).ShouldSucceed();

        (await RoundOfAsync(office, dossier, "dot-2")).ShouldBeTrue();
        (await office.PostAsync($"dossiers/{dossier}/round", new { reason = "Thôi" }))
            .ShouldBeRefused(HttpStatusCode.UnprocessableEntity, "round-is-left-before-its-cut-off");
        (await HearsAsync(await UnitAsync("xa-ba-trinh"), "Chậm một ngày vì bão", wanted: true)).ShouldBeTrue();
    }

    [DatabaseFact]
    public async Task DossierInARound_MovedOutBeforeItsCutOff_IsInTheNextOne()
    {
        var dossier = await HandedOverAsync("xa-lam-tan", At("2024-09-20T10:00:00"));
        var office = await PersonAsync("van-phong-dieu-phoi", "coordination-office");

        (await office.PostAsync($"dossiers/{dossier}/round", new { round = "dot-1", reason = "Nhầm" })).ShouldBeRefused(HttpStatusCode.BadRequest, "round-is-another-one");
        (await office.PostAsync($"dossiers/{dossier}/round", new { round = "dot-2", reason = "Xã đề nghị" })).ShouldSucceed();

        (await RoundOfAsync(office, dossier, "dot-2")).ShouldBeTrue();
        var board = (await office.GetAsync("rounds")).ShouldSucceed().Body.EnumerateArray().Single(plan => plan.GetProperty("provinceYear").GetString() == Year);
        board.GetProperty("rounds")[0].GetProperty("total").GetInt32().ShouldBe(0);
        board.GetProperty("rounds")[0].GetProperty("daysLeft").GetInt32().ShouldBe(11);
        board.GetProperty("rounds")[1].GetProperty("stages")[0].GetProperty("count").GetInt32().ShouldBe(1);
        board.GetProperty("missing").EnumerateArray().Select(unit => unit.GetProperty("unitName").GetString()).ShouldNotContain("Xã Lâm Tân");
        board.GetProperty("missing").GetArrayLength().ShouldBe(_data.Plan.Targets.Count(target => _data.Province.Unit(target.Unit)!.Kind == UnitKind.Commune) - 1);

        var own = (await (await UnitAsync("xa-ba-trinh")).GetAsync("rounds")).ShouldSucceed().Body[0];
        own.GetProperty("rounds")[1].GetProperty("total").GetInt32().ShouldBe(0, "another unit's dossier is not counted for it");
        own.GetProperty("missing").EnumerateArray().ShouldHaveSingleItem().GetProperty("unitName").GetString().ShouldBe("Xã Ba Trinh");
    }

    private async Task<string> HandedOverAsync(string unit, DateTimeOffset at)
    {
        SetClock(at.AddHours(-3));
        var commune = await UnitAsync(unit);
        var opened = await commune.PostAsync("dossiers", new { provinceYear = Year, unit, level = "nang-cao" });
        var dossier = opened.ShouldSucceed().Body.GetProperty("dossier").GetString()!;
        var set = new Service.Province(_service).Rules.Book.Regimes["2021-2025"].Sets["xa-ntm-nang-cao"].AsOf(DateOnly.FromDateTime(at.Date));
        (await commune.PutAsync($"dossiers/{dossier}/findings", set.Indicators().Select(indicator => new
        {
            code = indicator.Code,
            verdict = "met",
            explanation = "Đã đạt, có hồ sơ kèm theo.",
        }))).ShouldSucceed();
        foreach (var indicator in set.Indicators().Where(indicator => indicator.Evidence is not null))
        {
            (await commune.UploadAsync($"dossiers/{dossier}/files?slot={indicator.Code}", "minh-chung.pdf", SampleFiles.Pdf(indicator.Code))).ShouldSucceed();
        }

        (await commune.PostAsync($"dossiers/{dossier}/assessment-completion", new { })).ShouldSucceed();
        (await commune.PostAsync($"dossiers/{dossier}/consultation", new
        {
            from = at.AddDays(-30).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            to = at.AddDays(-5).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            channels = "Trụ sở xã",
            opinionsReceived = 10,
            opinionsAgreeing = 10,
            summary = "Đồng thuận",
        })).ShouldSucceed();
        (await commune.PostAsync($"dossiers/{dossier}/submission", new Service.Province(_service).Submission())).ShouldSucceed();
        var district = await DistrictAsync(unit);
        // The clock runs on: what is slow comes before it is set.
        SetClock(at);
        (await district.PostAsync($"dossiers/{dossier}/verification", new
        {
            forward = true,
            verdicts = set.Indicators().Select(indicator => new { code = indicator.Code, verdict = "met" }),
            opinion = "Đủ điều kiện.",
        })).ShouldSucceed();
        return dossier;
    }

    private static async Task<bool> RoundOfAsync(ApiPerson office, string dossier, string round) =>
        (await office.GetAsync($"dossiers?round={round}")).ShouldSucceed().Body.GetProperty("items").EnumerateArray()
            .Any(line => line.GetProperty("dossier").GetString() == dossier);

    /// <summary>Notices are sent in the background: what is wanted is waited for.</summary>
    private static async Task<bool> HearsAsync(ApiPerson person, string words, bool wanted)
    {
        for (var attempt = 0; ; attempt++)
        {
            var heard = (await person.GetAsync("notices")).ShouldSucceed().Body.GetProperty("items").EnumerateArray()
                .Any(notice => notice.GetProperty("text").GetString()!.Contains(words, StringComparison.Ordinal)
                    && notice.GetProperty("place").GetString() == "rounds");
            if (heard || !wanted || attempt == 75)
            {
                return heard;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }
    }

    private Task<ApiPerson> UnitAsync(string unit) => PersonAsync(unit, "commune-officer");

    private Task<ApiPerson> DistrictAsync(string unit) => PersonAsync(_data.Province.DistrictAbove(new UnitId(unit))!.Id, "district-verifier");

    private async Task<ApiPerson> PersonAsync(string organisation, string role)
    {
        var body = role == "coordination-office"
            ? _data.Departments.Organisations.First(one => one.Kind == OrganisationKind.CoordinationOffice).Id
            : organisation;
        if (!_people.TryGetValue(body, out var person))
        {
            await using var scope = _service.Services.CreateAsyncScope();
            (await scope.ServiceProvider.GetRequiredService<Accounts>()
                .AddAsync(new("st-" + body, "Cán bộ " + body, role, new OrganisationId(body), null), ServiceStart.DemonstrationPassword)).ShouldBeEmpty();
            person = await ApiPerson.SignInAsync(_service, "st-" + body);
            _people[body] = person;
        }

        return person;
    }

    private static DateTimeOffset At(string moment) =>
        new(DateTime.Parse(moment, System.Globalization.CultureInfo.InvariantCulture), Vietnam);

    private void SetClock(DateTimeOffset to) => ((DemonstrationClock)_service.Services.GetRequiredService<TimeProvider>()).Set(to);
}
