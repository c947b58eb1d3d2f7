using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Web.Journeys.Dossiers.View.ViewDossier;

namespace NtmWorkflow.Web.Tests.Journeys;

public sealed class RecountTextTests
{
    [Fact]
    public void UnitsBelow_RecountedAfterARevocation_NameIt() =>
        RecountText.Of(new KnownUnits("nong-thon-moi", ["Xã A", "Xã B"], ["Xã C"], [], 3))
            .ShouldBe("2/3 đơn vị có trong dữ liệu đang được công nhận; đã bị thu hồi: Xã C.");
}
