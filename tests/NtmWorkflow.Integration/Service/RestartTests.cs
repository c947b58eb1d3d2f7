using System.Net;

namespace NtmWorkflow.Integration.Service;

/// <summary>The keys that protect cookies and tokens lie in the database: whoever is signed in stays so.</summary>
public sealed class RestartTests
{
    [DatabaseFact]
    public async Task SignedInPerson_ServiceStartedAgain_IsStillSignedIn()
    {
        await using var database = await TestDatabase.CreateAsync();
        string token;
        await using (var first = await RunningService.StartAsync(database))
        {
            token = (await ApiPerson.SignInAsync(first, "can-bo-xa-tap-son")).Http.DefaultRequestHeaders.Authorization!.Parameter!;
        }

        await using var again = await RunningService.StartAsync(database);
        await using var elsewhere = await RunningService.StartAsync();

        (await InboxAsync(again, token)).ShouldBe(HttpStatusCode.OK);
        (await InboxAsync(elsewhere, token)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static async Task<HttpStatusCode> InboxAsync(RunningService service, string token)
    {
        using var http = service.CreateClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        using var answer = await http.GetAsync(new Uri("/api/v1/inbox", UriKind.Relative));
        return answer.StatusCode;
    }
}
