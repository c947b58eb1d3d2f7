using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Tests.Journeys;

public sealed class StoppedTextTests
{
    [Theory]
    [InlineData(5, 15, true, "5/15 ngày làm việc đã dùng, tạm dừng từ 04/05/2023")]
    [InlineData(0, 20, false, "0/20 ngày đã dùng, tạm dừng từ 04/05/2023")]
    [InlineData(null, null, false, "tạm dừng từ 04/05/2023")]
    public void StoppedClock_Told_SaysWhatIsKnown(int? used, int? days, bool workingDays, string words) =>
        StoppedText.Of(new StoppedClock(new(2023, 5, 4), used, days, workingDays)).ShouldBe(words);
}
