using System.Net;
using System.Net.Http.Json;
using NtmWorkflow.Infrastructure.Start;

namespace NtmWorkflow.Web.Tests.Host;

[Collection(SharedService.Name)]
public sealed class SignInTests(SharedService service)
{
    /// <summary>The hash is what takes the time: it is reckoned once, whether there is such a person or not.</summary>
    [Fact]
    public async Task WrongPassword_OfSomebodyAndOfNobody_IsAnsweredAndHashedAlike()
    {
        var somebody = await TryAsync("can-bo-xa-hoa-an");
        var nobody = await TryAsync("khong-co-nguoi-nay");

        somebody.Status.ShouldBe(HttpStatusCode.Unauthorized);
        somebody.Hashes.ShouldBe(1);
        nobody.ShouldBe(somebody);
    }

    [Theory]
    [InlineData("can-bo-xa-long-hiep")]
    [InlineData("cung-khong-co-nguoi-nay")]
    public async Task FifteenWrongPasswordsAtOnce_AreCheckedTenTimes_AndNobodyIsSaidToBeLocked(string userName)
    {
        using var http = service.CreateClient();

        var answers = await Task.WhenAll(Enumerable.Range(0, 15).Select(_ => http.PostAsJsonAsync(Tokens, new { userName, password = "sai" })));

        answers.Count(one => one.StatusCode == HttpStatusCode.Unauthorized).ShouldBe(10);
        var refused = answers.Where(one => one.StatusCode == HttpStatusCode.TooManyRequests).ToList();
        refused.Count.ShouldBe(5);
        refused.ShouldAllBe(one => one.Headers.RetryAfter!.Delta!.Value.TotalSeconds <= 30);
        (await refused[0].Content.ReadAsStringAsync()).ShouldNotContain("khóa");
    }

    [Fact]
    public async Task WrongPassword_AtThePage_PutsNoNameIntoTheAddress()
    {
        using var http = service.CreateClient(new() { AllowAutoRedirect = false });
        var html = await http.GetStringAsync(new Uri("/dang-nhap", UriKind.Relative));
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["userName"] = "can-bo-xa-tap-son",
            ["password"] = ServiceStart.DemonstrationPassword + "x",
            ["__RequestVerificationToken"] = html.Split("name=\"__RequestVerificationToken\" value=\"")[1].Split('"')[0],
        });

        using var answer = await http.PostAsync(new Uri("/dang-nhap/mat-khau", UriKind.Relative), form);

        answer.Headers.Location!.OriginalString.ShouldBe("/dang-nhap?loi=sai");
    }

    private static Uri Tokens { get; } = new("/api/v1/tokens", UriKind.Relative);

    private async Task<(HttpStatusCode Status, string Body, int Hashes)> TryAsync(string userName)
    {
        using var http = service.CreateClient();
        using var first = await http.PostAsJsonAsync(Tokens, new { userName = "warm-up", password = "sai" });
        var before = service.Hasher.Checked;
        using var answer = await http.PostAsJsonAsync(Tokens, new { userName, password = "sai" });
        // Every answer has a trace of its own.
        var body = (await answer.Content.ReadAsStringAsync()).Split("\"traceId\"")[0];
        return (answer.StatusCode, body, service.Hasher.Checked - before);
    }
}
