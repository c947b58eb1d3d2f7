using NtmWorkflow.Application.Reporting.ConsolidateReports;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Domain.Reporting;
using NtmWorkflow.Domain.Reporting.Consolidation;

namespace NtmWorkflow.Infrastructure.Tests.Documents;

/// <summary>The consolidated report as Nghị định 30/2020 asks, for the office and for a district.</summary>
public sealed class ConsolidationPaperTests
{
    private static readonly ProvinceYear Province = PaperSample.Book.Provinces[new ProvinceYearId("tra-vinh/2023")];

    [Fact]
    public void ReportOfTheOffice_Printed_IsHeadedAndSignedAsTheDecreeAsks()
    {
        var paper = ConsolidationPaper.Of(Opened(null), new(2023, 6, 12));

        (paper.Head.Parent, paper.Head.Issuer).ShouldBe(("ỦY BAN NHÂN DÂN TỈNH TRÀ VINH", "VĂN PHÒNG ĐIỀU PHỐI NÔNG THÔN MỚI TỈNH"));
        paper.Head.PlaceAndDay.ShouldBe("Trà Vinh, ngày 12 tháng 6 năm 2023");
        paper.Signatures.ShouldHaveSingleItem().ShouldBe(new(null, "CHÁNH VĂN PHÒNG"));
        paper.Recipients[^1].ShouldBe("Lưu: VT.");
        paper.Recipients.SkipLast(1).ShouldAllBe(one => one.EndsWith(';'));
    }

    [Fact]
    public void ReportOfADistrict_Printed_IsSignedForItsCommittee()
    {
        var paper = ConsolidationPaper.Of(Opened(Province.Province.Unit(new UnitId("huyen-tra-cu"))), new(2023, 2, 5));

        (paper.Head.Parent, paper.Head.Issuer).ShouldBe((null, "ỦY BAN NHÂN DÂN HUYỆN TRÀ CÚ"));
        paper.Head.PlaceAndDay.ShouldBe("Trà Vinh, ngày 05 tháng 02 năm 2023");
        paper.Signatures.ShouldHaveSingleItem().ShouldBe(new("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"));
    }

    /// <summary>Who reported and who did not are counted among the same: those whose reports are added up, or missing.</summary>
    [Fact]
    public void MissingReports_Printed_AreCountedAsTheyAreNamed()
    {
        var all = Opened(null);
        var sentence = ConsolidationPaper.Of(all, new(2023, 6, 12)).Body.OfType<PaperParagraph>().First().Text;

        sentence.ShouldStartWith($"Tổng hợp từ báo cáo của 0 đơn vị; {all.Total.Missing.Count} đơn vị chưa có báo cáo: ");
        sentence.ShouldContain("huyện Trà Cú");
        sentence.Split(": ")[1].Split(", ").Length.ShouldBe(all.Total.Missing.Count);
    }

    private static OpenedConsolidation Opened(Unit? under)
    {
        var form = PaperSample.Book.Forms!.Values.First(one => one.Form.FilledBy.Contains(UnitKind.District));
        var period = new ReportPeriod(ReportRhythm.Month, 2023, 5);
        Reporter[] reporters =
        [
            .. Province.Province.Units.Where(unit => unit.Kind is UnitKind.District or UnitKind.Commune)
                .Select(unit => new Reporter(unit.Id, unit.Name, unit.Kind, unit.Parent, Report.New)),
        ];
        return new(
            new ProvinceYearId("tra-vinh/2023"), Province, under, Province.Departments.Organisations.First(body => body.Kind == OrganisationKind.CoordinationOffice),
            form, period, [], Consolidating.Of(form.Form, period, reporters), Report.New, [], new(2023, 6, 10));
    }
}
