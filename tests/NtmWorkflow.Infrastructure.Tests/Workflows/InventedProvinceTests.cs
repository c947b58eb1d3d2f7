using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Infrastructure.Workflows;

namespace NtmWorkflow.Infrastructure.Tests.Workflows;

public sealed class InventedProvinceTests : IDisposable
{
    private readonly WorkflowsCopy _copy = new();

    public void Dispose() => _copy.Dispose();

    [Fact]
    public void InventedProvince_AddedAsFiles_IsReadAndCanRegister()
    {
        InventedProvince.AddTo(_copy);

        var reading = WorkflowsReader.Read(_copy.Folder);
        reading.Problems.ShouldBeEmpty();
        var rules = ApplicableRules.Find(reading.RuleBook!, new ProvinceYearId(InventedProvince.Key), InventedProvince.Level, new(2024, 5, 6)).Value;
        var unit = rules.Province.Province.Unit(new UnitId(InventedProvince.Commune))!;
        var registered = CommuneSteps.Register(rules, unit, new ProvinceYearId(InventedProvince.Key), hasOpenDossier: false).Value.ShouldBeOfType<Registered>();

        registered.Pins.OverridesHash!.Length.ShouldBe(64);
        registered.RulesOf.ShouldBe(new DateOnly(2024, 5, 6));
        rules.Departments.Select(one => one.Value).ShouldBe(["so-thu-mot", "so-thu-hai"]);
        var level = rules.SetFor(unit.Id).Find(new IndicatorCode("2.1"))!.Level;
        (level.Value, level.Rule).ShouldBe((77.5m, LevelRule.Province));
    }

    [Fact]
    public void ProvincesOwnSet_AddedAsAFile_IsReadAndChecked()
    {
        InventedProvince.AddTo(_copy);
        _copy.Write("provinces/muong-thu/2024/criteria/thon-thong-minh.json", """
            { "id": "thon-thong-minh", "title": "Thôn thông minh", "legalBasis": "Quyết định thử", "warning": null, "appliesTo": "hamlet",
              "criteria": [ { "number": 1, "name": "Kết nối", "source": "Quyết định thử", "status": "unconfirmed", "indicators": [] } ] }
            """);

        _copy.OnlyProblem().Where.ShouldBe("$.criteria[0].indicators");
        _copy.Replace("provinces/muong-thu/2024/criteria/thon-thong-minh.json", "\"criteria\":", "\"complete\": false, \"missing\": \"chỉ tiêu\", \"criteria\":");
        WorkflowsReader.Read(_copy.Folder).RuleBook!.Provinces[new ProvinceYearId(InventedProvince.Key)].Sets!["thon-thong-minh"].AppliesTo.ShouldBe(UnitKind.Hamlet);
    }
}
