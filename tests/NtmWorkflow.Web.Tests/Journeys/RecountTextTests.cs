using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Web.Journeys.Dossiers.View.ViewDossier;

namespace NtmWorkflow.Web.Tests.Journeys;

public sealed class RecountTextTests
{
    private static readonly UnitsBelow Below = new("nong-thon-moi", "Xã nông thôn mới", new(2023, 11, 30), 2, 3, ["Xã C"]);

    [Fact]
    public void UnitsBelow_RecountedAfterARevocation_NameIt() =>
        RecountText.Of(Below).ShouldBe("2/3 đơn vị có trong dữ liệu đang được công nhận; đã bị thu hồi: Xã C.");

    [Fact]
    public void UnitsBelow_Recounted_TellTheDay() => RecountText.Key(Below).ShouldBe("Đếm lại ngày 30/11/2023, Xã nông thôn mới");
}
