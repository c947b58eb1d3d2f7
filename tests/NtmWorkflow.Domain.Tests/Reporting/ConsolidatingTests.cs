using NtmWorkflow.Domain.Law.Forms;
using NtmWorkflow.Domain.Reporting;
using NtmWorkflow.Domain.Reporting.Acts;
using NtmWorkflow.Domain.Reporting.Checks;
using NtmWorkflow.Domain.Reporting.Consolidation;
using NtmWorkflow.Domain.Reporting.Knowing;

namespace NtmWorkflow.Domain.Tests.Reporting;

public sealed class ConsolidatingTests
{
    private static readonly ReportForm Form = Forms.Of(
        Forms.Count("dat"), Forms.Count("tong"), Forms.Share("ty-le", "percent(dat, tong)") with { Roll = Roll.Formula },
        Forms.Count("xep-hang") with { Roll = Roll.None });

    [Fact]
    public void Districts_AddedUp_KeepTheirSourcesAndReckonSharesAgain()
    {
        var sum = Sum(Reporter("huyen-a", UnitKind.District, null, ("dat", 1m), ("tong", 4m)), Reporter("huyen-b", UnitKind.District, null, ("dat", 5m), ("tong", 6m)));

        sum.Figures.Select(figure => figure.Value).ShouldBe([6m, 10m, 60m, null]);
        sum.Figures[0].Sources.Select(source => (source.Reporter.Id.Value, source.Version.Submitted.Version, source.Value))
            .ShouldBe([("huyen-a", 1, 1m), ("huyen-b", 1, 5m)]);
        sum.Figures[0].How.ShouldBe("cộng 2/2 báo cáo");
        sum.Missing.ShouldBeEmpty();
    }

    /// <summary>Five of unknown beside one of four is no share of anything.</summary>
    [Fact]
    public void Share_OfFiguresFromDifferentReporters_IsNotReckoned()
    {
        var sum = Sum(Reporter("huyen-a", UnitKind.District, null, ("dat", 1m), ("tong", 4m)), Reporter("huyen-b", UnitKind.District, null, ("dat", 5m)));

        sum.Figures.Select(figure => figure.Value).ShouldBe([6m, 4m, null, null]);
        sum.Figures[2].Fault.ShouldBe("Chưa tính được: “Ô dat”, “Ô tong” không do cùng các đơn vị báo cáo.");
    }

    /// <summary>A commune's figures are in its district's report: they count only when that is missing.</summary>
    [Fact]
    public void Communes_CountOnlyWhereTheirDistrictIsMissing()
    {
        var sum = Sum(
            Reporter("huyen-a", UnitKind.District, null, ("dat", 10m), ("tong", 10m)), Reporter("xa-a1", UnitKind.Commune, "huyen-a", ("dat", 7m), ("tong", 7m)),
            Reporter("huyen-b", UnitKind.District, null), Reporter("xa-b1", UnitKind.Commune, "huyen-b", ("dat", 2m), ("tong", 5m)), Reporter("xa-b2", UnitKind.Commune, "huyen-b"),
            Reporter("huyen-c", UnitKind.District, null));

        sum.Figures[0].Value.ShouldBe(12m);
        sum.Stood.Select(one => one.Id).Select(one => one.Value).ShouldBe(["xa-b1"]);
        sum.Missing.Select(one => one.Id).Select(one => one.Value).ShouldBe(["huyen-c", "xa-b2"]);
        sum.NotAccepted.Select(one => one.Id).Select(one => one.Value).ShouldBe(["huyen-a", "xa-b1"]);
    }

    [Fact]
    public void Nobody_AddedUp_GivesNoFigures()
    {
        var sum = Sum(Reporter("huyen-a", UnitKind.District, null));

        sum.Figures.ShouldAllBe(figure => figure.Value == null);
        sum.Missing.ShouldHaveSingleItem();
    }

    [Fact]
    public void ReturnedReport_IsMissing()
    {
        var returned = Reporter("huyen-a", UnitKind.District, null, ("dat", 1m));

        Sum(returned with { Report = After(returned.Report, new ReportReturned(1, "Sai")) }).Missing.ShouldHaveSingleItem();
    }

    [Fact]
    public void KnownFacts_FilledIn_TellWhereTheyComeFrom()
    {
        var communes = new List<CommuneFact> { new(new UnitId("a"), "Xã A", 19), new(new UnitId("b"), "Xã B", 16), new(new UnitId("c"), "Xã C", 4), new(new UnitId("d"), "Xã D", 15) };
        var known = Prefilling.Of(Forms.DistrictYear, Facts(communes));

        known["cuoi-ky-19"].Value.ShouldBe(1m);
        known["cuoi-ky-15-18"].ShouldBe(new(2m, "kết quả tiêu chí của 4 xã theo Bộ tiêu chí xã, 01/12/2023"));
        known["cuoi-ky-duoi-5"].Value.ShouldBe(1m);
        known["cuoi-ky-5-9"].Value.ShouldBe(0m);
        known["tieu-chi-tong"].Value.ShouldBe(54m);
        known["so-xa"].Value.ShouldBe(4m);
        known["ho-so-hoi-dong"].Value.ShouldBe(2m);
        known["ke-hoach-nang-cao"].ShouldBe(new(3m, "Kế hoạch 22"));
        new ReportSheet(Forms.DistrictYear, Forms.Year, new Dictionary<string, decimal>(), known, null)
            .State(Forms.DistrictYear.Cell("tieu-chi-binh-quan")!).Value.ShouldBe(13.5m);
    }

    /// <summary>A commune of which nothing is known may belong to any band.</summary>
    [Fact]
    public void UnknownCommune_LeavesTheBandsToAPerson()
    {
        var known = Prefilling.Of(Forms.DistrictYear, Facts([new(new UnitId("a"), "Xã A", 19), new(new UnitId("b"), "Xã B", null)]));

        known.Keys.ShouldNotContain("cuoi-ky-19");
        known.Keys.ShouldNotContain("tieu-chi-tong");
        known["so-xa"].Value.ShouldBe(2m);
    }

    /// <summary>Where communes are missing from the list, how many there are and what they come to is for a person to say.</summary>
    [Fact]
    public void IncompleteList_LeavesWhatNeedsAllCommunesToAPerson()
    {
        var known = Prefilling.Of(Forms.DistrictYear, Facts([new(new UnitId("a"), "Xã A", 19)]) with { AllCommunes = false });

        known.Keys.ShouldNotContain("so-xa");
        known.Keys.ShouldNotContain("cuoi-ky-19");
        known.Keys.ShouldNotContain("tieu-chi-tong");
        known["ke-hoach-nang-cao"].Value.ShouldBe(3m);
    }

    /// <summary>A merged unit that takes over recognition is not one of the year's new ones.</summary>
    [Fact]
    public void AcceptanceOfAMergedUnit_FilledIn_IsNotOneOfTheNewOnes()
    {
        var level = SmallBook.Rules.Level;
        KnownDossier Ended(Procedure procedure, int year = 2023, DossierStage stage = DossierStage.Recognised) => new(level.Id, year, procedure, stage);
        var fact = LevelFact.Recognised(level, 2023,
        [
            .. Enumerable.Repeat(Ended(Procedure.Recognition), 9), Ended(Procedure.Recognition, stage: DossierStage.ToBePublished), Ended(Procedure.Acceptance),
            Ended(Procedure.Recognition, 2022), Ended(Procedure.Recognition, stage: DossierStage.WithCouncil), Ended(Procedure.Acceptance, 2022),
        ]);
        (fact.Units, fact.Apart).ShouldBe((10, 1));

        var cell = Forms.DistrictYear.Cells.First(one => one.Known?.Kind == KnownKind.Recognised);
        var known = Prefilling.Of(Forms.DistrictYear, Facts([]) with { Recognised = [fact with { Level = cell.Known!.Level! }] })[cell.Id];
        known.Value.ShouldBe(10m);
        known.Provenance.ShouldEndWith("ngoài ra số xã thừa nhận sau sắp xếp: 1");
    }

    private static KnownFacts Facts(IReadOnlyList<CommuneFact> communes) => new(
        new(2023, 12, 1), "Bộ tiêu chí xã", communes, new Dictionary<DossierStage, int> { [DossierStage.WithCouncil] = 2 },
        [], [new("nang-cao", "Nâng cao", 3)], "Kế hoạch 22", []);

    private static ConsolidatedReport Sum(params Reporter[] reporters) => Consolidating.Of(Form, Forms.Year, reporters);

    private static Reporter Reporter(string id, UnitKind kind, string? parent, params (string Cell, decimal Value)[] figures) => new(
        new UnitId(id), id, kind, UnitId.Maybe(parent), figures.Length == 0 ? Report.New : After(Report.New, new ReportSubmitted(
            new(new OrganisationId(id), new FormId("mau-thu"), "2023"), new('a', 64), 1, new(2023, 12, 5), null,
            [.. figures.Select(one => new ReportFigure(one.Cell, one.Value, CellOrigin.Typed))], [], [], [])));

    private static Report After(Report report, ReportAct act)
    {
        var entries = report.Versions.Select(version => (ReportAct)version.Submitted).Append(act)
            .Aggregate(new List<LedgerEntry<ReportAct>>(), (list, one) => [.. list, ReportLedger.Chain.Seal(list.HeadOf(), new(Actor.Service, DateTimeOffset.UnixEpoch), one)]);
        return Report.Fold(entries);
    }
}
