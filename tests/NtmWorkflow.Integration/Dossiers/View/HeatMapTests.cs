using System.Text.Json.Nodes;
using NtmWorkflow.Application.Dossiers.Council.HoldCouncilSession;
using NtmWorkflow.Application.Dossiers.Prepare.WithdrawDossier;
using NtmWorkflow.Application.Dossiers.View.ViewHeatMap;
using NtmWorkflow.Application.Dossiers.View.ViewMatrix;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Matrix;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.Integration.Dossiers.View;

/// <summary>The heat map tells of each dossier what its own matrix tells.</summary>
public sealed class HeatMapTests
{
    [DatabaseTheory]
    [InlineData("assessed")]
    [InlineData("returned")]
    [InlineData("submitted again")]
    [InlineData("appraised")]
    [InlineData("council differs")]
    public async Task HeatMap_AtEachStep_AgreesWithTheMatrix(string way)
    {
        await using var service = await TestService.StartAsync();
        var commune = await Commune.RegisteredAsync(service);
        await GoAsync(service, commune, way);

        var matrix = (await service.SendAsync(service.Person("chuyen-vien-dieu-phoi"), new ViewMatrixQuery(commune.Dossier))).Value.Matrix;

        foreach (var level in matrix.Levels.Cast<VerdictLevel?>().Append(null))
        {
            var line = await LineAsync(service, level);
            line.Cells.ShouldBe(matrix.Criteria.Select(criterion => criterion.At(level)), $"{level}");
            line.CriteriaMet.ShouldBe(matrix.Total(level).CriteriaMet);
        }
    }

    [DatabaseFact]
    public async Task CouncilsOwnVerdict_AtClosing_StandsInTheMatrixAndTheLedger()
    {
        await using var service = await TestService.StartAsync();
        var commune = await Commune.RegisteredAsync(service);
        await GoAsync(service, commune, "council differs");

        var matrix = (await service.SendAsync(service.Person("can-bo-xa-tap-son"), new ViewMatrixQuery(commune.Dossier, [MatrixFilter.Disagree]))).Value;

        matrix.RowCount.ShouldBe(75);
        var row = matrix.Matrix.Rows.ShouldHaveSingleItem();
        row.Indicator.Code.Value.ShouldBe("17.1");
        row.At(VerdictLevel.Council).Stamp!.By.User.ShouldBe("hoi-dong-chanh-van-phong-dieu-phoi");
        (await commune.LedgerAsync())[^1].Act.ShouldBeOfType<CouncilConcluded>().Verdicts!.ShouldHaveSingleItem().Note.ShouldBe("Bãi rác chưa xử lý");
    }

    [DatabaseFact]
    public async Task WithdrawnDossier_OpenedAnew_IsTheOneShown()
    {
        await using var service = await TestService.StartAsync();
        var first = await Commune.RegisteredAsync(service);
        await first.AssessedAsync();
        await first.ActAsync("can-bo-xa-tap-son", new WithdrawDossierCommand(first.Dossier, null, "Lập lại"));
        (await LineAsync(service, null)).Stage.ShouldBe(DossierStage.Withdrawn);

        var second = await Commune.RegisteredAsync(service);

        var line = await LineAsync(service, null);
        (line.Dossier, line.CriteriaMet).ShouldBe((second.Dossier, 0));
    }

    [DatabaseFact]
    public async Task ManyCommunes_Paged_StandOnceEachInTheOrderOfTheirNames()
    {
        using var copy = new WorkflowsCopy();
        copy.Edit(WorkflowsCopy.Province, province => Enumerable.Range(1, 30).ToList().ForEach(number => province["units"]!.AsArray().Add(
            Copy(province["units"]!.AsArray().Last(unit => (string?)unit!["kind"] == "commune")!, ("id", $"xa-thu-{number}"), ("name", $"Xã Thử {number:00}"), ("parent", "huyen-tra-cu")))));
        copy.Edit(WorkflowsCopy.Plan, plan => Enumerable.Range(1, 30).ToList().ForEach(number => plan["targets"]!.AsArray().Add(
            Copy(plan["targets"]!.AsArray().Last()!, ("unit", $"xa-thu-{number}"), ("level", "nang-cao")))));
        await using var service = await TestService.StartAsync(workflows: copy.Folder);
        var office = service.Person("chuyen-vien-dieu-phoi");

        var pages = new List<Page<HeatMapLine>>();
        foreach (var number in Enumerable.Range(1, 3))
        {
            pages.Add((await service.SendAsync(office, new ViewHeatMapQuery(Page: number))).Value.Lines);
        }

        pages.Select(page => page.Items.Count).ShouldBe([25, 18, 0]);
        pages[0].Pages.ShouldBe(2);
        pages.SelectMany(page => page.Items).Select(line => line.Unit).ShouldBeUnique();
        var district = (await service.SendAsync(office, new ViewHeatMapQuery(District: new UnitId("huyen-tra-cu")))).Value.Lines;
        district.Total.ShouldBe(32);
        district.Items.Take(3).Select(line => line.UnitName).ShouldBe(["Xã Long Hiệp", "Xã Tập Sơn", "Xã Thử 01"]);
    }

    private static JsonNode Copy(JsonNode node, params (string Name, string Value)[] changes)
    {
        var copy = node.DeepClone();
        foreach (var (name, value) in changes)
        {
            copy[name] = value;
        }

        return copy;
    }

    private static async Task GoAsync(TestService service, Commune commune, string way)
    {
        if (way == "assessed")
        {
            await commune.AssessedAsync();
            return;
        }

        await commune.SubmittedAsync();
        if (way is "returned" or "submitted again")
        {
            await commune.ReturnedByDistrictAsync();
        }

        if (way == "submitted again")
        {
            await commune.SubmittedAsync();
        }

        if (way is "appraised" or "council differs")
        {
            await commune.AppraisedAsync();
        }

        if (way == "council differs")
        {
            await CloseAsync(service, commune);
        }
    }

    private static async Task CloseAsync(TestService service, Commune commune)
    {
        await commune.InSessionAsync();
        foreach (var member in service.Rules.Book.Provinces[new ProvinceYearId("tra-vinh/2023")].Council.Members)
        {
            (await commune.VoteAsync(member)).Refusals.ShouldBeEmpty();
        }

        var council = commune.Council!;
        await council.TakeAsync(new CountItemsCommand(
            council.Session, null, [commune.Dossier.Value], [new IndicatorVerdict(new IndicatorCode("17.1"), Verdict.NotMet, "Bãi rác chưa xử lý")]));
        await council.ClosedAsync();
    }

    private static async Task<HeatMapLine> LineAsync(TestService service, VerdictLevel? by) =>
        (await service.SendAsync(service.Person("chuyen-vien-dieu-phoi"), new ViewHeatMapQuery(By: by))).Value
            .Lines.Items.Single(line => line.Unit == "xa-tap-son");
}
