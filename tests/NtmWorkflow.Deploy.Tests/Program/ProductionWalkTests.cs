using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using NtmWorkflow.Testing;

namespace NtmWorkflow.Deploy.Tests.Program;

/// <summary>
/// The way of deploy/systemd as far as it goes without systemd: published program that nobody may write, a user without
/// rights, an empty data folder, a secret file, PostgreSQL, environment Production.
/// </summary>
[Collection(PublishedTests.Name)]
public sealed class ProductionWalkTests(PublishedProgram program) : IDisposable
{
    private const string Officer = "can-bo-tap-son";
    private const string Password = "Ao-sâu-cá-lội-2023";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [PostgreSqlFact("dotnet", "npm", "git", "setpriv")]
    public async Task Commune_OnANewProductionService_RegistersAndFindsItsDossierAgainAfterARestart()
    {
        await using var cluster = await PostgreSqlCluster.StartAsync();
        var settings = Settings(await cluster.CreateDatabaseAsync("ntm"));

        program.Ntm(settings, "", "migrate").MustSucceed();
        program.Ntm(
            settings, Password + "\n",
            "user", "add", "--name", Officer, "--display-name", "Cán bộ xã Tập Sơn", "--role", "commune-officer", "--organisation", "xa-tap-son-vinh-long").MustSucceed();

        var dossier = await WithServiceAsync(settings, RegisterAsync);
        (await WithServiceAsync(settings, ListedAsync)).ShouldBe([dossier]);
    }

    [PostgreSqlFact("dotnet", "npm", "git", "setpriv")]
    public void BillsOfMaterials_OfThePublishedPrograms_NameTheirPackages()
    {
        program.Materials("web/sbom.dotnet.cdx.json").ShouldContain(one => one.StartsWith("Hangfire.Core ", StringComparison.Ordinal));
        program.Materials("web/sbom.npm.cdx.json").ShouldContain(one => one.StartsWith("govuk-frontend ", StringComparison.Ordinal));
        program.Materials("cli/sbom.dotnet.cdx.json").ShouldContain(one => one.StartsWith("System.CommandLine ", StringComparison.Ordinal));
    }

    /// <summary>Under a plan that is still followed: in production the clock is the real one.</summary>
    private static async Task<string> RegisterAsync(HttpClient http)
    {
        (await ListedAsync(http)).ShouldBeEmpty();
        using var answer = await http.PostAsJsonAsync("dossiers", new { provinceYear = "vinh-long/2026", unit = "xa-tap-son-vinh-long", level = "nong-thon-moi" });
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        var dossier = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("dossier").GetString()!;
        (await ListedAsync(http)).ShouldBe([dossier]);
        return dossier;
    }

    private static async Task<IReadOnlyList<string>> ListedAsync(HttpClient http) =>
        [.. (await http.GetFromJsonAsync<JsonElement>("dossiers")).GetProperty("items").EnumerateArray().Select(line => line.GetProperty("dossier").GetString()!)];

    private async Task<T> WithServiceAsync<T>(IReadOnlyDictionary<string, string> settings, Func<HttpClient, Task<T>> use)
    {
        using var service = new RunningService(program, settings, RunningService.FreePort());
        await service.ReadyAsync();
        program.Ntm(settings, "", "health", service.Address.ToString()).MustSucceed();
        await ShouldShowNoMapAsync(service.Address);
        using var http = await service.SignInAsync(Officer, Password);
        var result = await use(http);
        (await service.TerminateAsync()).ShouldBe(0, service.Said);
        return result;
    }

    /// <summary>Outside of a demonstration the map of every door, and its people, are not for visitors.</summary>
    private static async Task ShouldShowNoMapAsync(Uri address)
    {
        using var visitor = new HttpClient { BaseAddress = address };
        (await visitor.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative))).ShouldNotContain("\"paths\"");
        (await visitor.GetStringAsync(new Uri("/dang-nhap", UriKind.Relative))).ShouldNotContain("/dang-nhap/trinh-dien");
    }

    private Dictionary<string, string> Settings(string connection)
    {
        Tool.Run("chmod", ["755", _folder.Path]).MustSucceed();
        var secrets = LesserUser.Owns(_folder.At("secrets"));
        File.WriteAllText(Path.Combine(secrets, "Database__ConnectionString"), connection);
        return new(StringComparer.Ordinal)
        {
            ["Data__Folder"] = LesserUser.Owns(_folder.At("data")),
            ["Secrets__Folder"] = secrets,
            ["Database__Provider"] = "PostgreSql",
        };
    }
}

/// <summary>A test that needs PostgreSQL's server programs and others; skipped with the reason where one is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgreSqlFactAttribute : FactAttribute
{
    /// <summary>Skips when one of the programs is missing.</summary>
    public PostgreSqlFactAttribute(params string[] programs) => Skip = PostgreSqlPrograms.SkipReason ?? Missing.Among(programs);
}
