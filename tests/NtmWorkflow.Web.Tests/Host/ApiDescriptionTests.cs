using System.Text.Json;

namespace NtmWorkflow.Web.Tests.Host;

[Collection(SharedService.Name)]
public sealed class ApiDescriptionTests(SharedService service)
{
    /// <summary>A program learns from the description alone whether an identity is sent as text or as a number.</summary>
    [Fact]
    public async Task Identities_Described_HaveTheTypeTheyAreWrittenAs()
    {
        using var http = service.CreateClient();
        using var document = JsonDocument.Parse(await http.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)));
        var schemas = document.RootElement.GetProperty("components").GetProperty("schemas");

        foreach (var (name, type) in new[]
        {
            ("UnitId", "string"), ("OrganisationId", "string"), ("ProvinceYearId", "string"), ("IndicatorCode", "string"), ("FormId", "string"),
            ("DossierId", "string"), ("SessionId", "string"), ("CriterionNumber", "integer"),
        })
        {
            schemas.GetProperty(name).GetProperty("type").GetString().ShouldBe(type, name);
        }
    }
}
