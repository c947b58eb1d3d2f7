using NtmWorkflow.Web.Journeys.People.OwnProfile;

namespace NtmWorkflow.Web.Tests.Journeys.People;

public sealed class ClientTextTests
{
    [Theory]
    [InlineData("Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36", "Chrome trên Android")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) coc_coc_browser/117.0 Chrome/111.0 Safari/537.36", "Cốc Cốc trên Windows")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0", "Edge trên Windows")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1", "Safari trên iPhone")]
    [InlineData("curl/8.5.0", "curl/8.5.0")]
    [InlineData("", "không nêu tên")]
    public void Client_Told_IsNamedAsPeopleNameIt(string client, string expected) => ClientText.Of(client).ShouldBe(expected);
}
