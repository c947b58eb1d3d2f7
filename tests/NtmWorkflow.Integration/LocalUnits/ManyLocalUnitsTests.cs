using System.Net;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Integration.Dossiers.Procedures;
using NtmWorkflow.Integration.Service;

namespace NtmWorkflow.Integration.LocalUnits;

/// <summary>The longest list, on a service of its own: it would fill the list of what waits for the chairman of the district.</summary>
public sealed class ManyLocalUnitsTests(RunningService service) : IClassFixture<RunningService>
{
    private readonly Walk _walk = new(service, "tra-vinh/2023");

    [DatabaseFact]
    public async Task FiveHundredVillages_InOneList_AreTaken_AndMoreAreRefused()
    {
        var commune = await _walk.AsAsync(Role.CommuneOfficer, "xa-long-hiep");
        var many = Enumerable.Range(1, 501).Select(at => $"Ấp số {at}").ToArray();
        (await commune.PostAsync("local-units/preview", List(many))).ShouldBeRefused(HttpStatusCode.BadRequest, "list-is-not-too-long");
        var taken = (await commune.PostAsync("local-units", List(many[..500]))).ShouldSucceed().Body;
        taken.GetProperty("taken").GetInt32().ShouldBe(500);
        (await commune.PostAsync("local-units", List(["Ấp khác"], "xa-tap-son"))).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private object List(string[] names, string commune = "xa-long-hiep") => new
    {
        provinceYear = _walk.ProvinceYear,
        commune,
        level = "ap-nong-thon-moi",
        names,
        statement = "Biên bản đánh giá của UBND xã ngày 28/4/2023.",
    };
}
