using System.Text.Json.Nodes;

namespace NtmWorkflow.Deploy.Tests.Files;

public sealed class ComposeTests
{
    private static readonly string[] Databases = ["compose.sqlserver.yaml", "compose.postgresql.yaml"];

    public static TheoryData<string> Deployments => [.. Databases];

    public static TheoryData<string> AllFiles => [.. Databases, "app.yaml"];

    [ToolTheory("npm")]
    [MemberData(nameof(AllFiles))]
    public void File_AgainstTheSpecification_HasNoProblem(string file) =>
        ComposeSchema.Problems(ComposeFile.Read(file).ToJsonString()).ShouldBeEmpty();

    [ToolTheory("npm")]
    [InlineData("""{"services":{"app":{"image":"x","read_onli":true}}}""")]
    [InlineData("""{"services":{"app":{"image":"x","depends_on":{"database":{"condition":"service_ready"}}}}}""")]
    [InlineData("""{"services":{"app":{"image":"x","init":"yes"}}}""")]
    public void MistakenFile_AgainstTheSpecification_IsFound(string json) =>
        ComposeSchema.Problems(json).ShouldNotBeEmpty();

    [Theory]
    [MemberData(nameof(Deployments))]
    public void EveryService_Read_HasNoMorePowerThanItNeeds(string file)
    {
        foreach (var (name, service) in ComposeFile.Services(file))
        {
            Texts(service["cap_drop"]).ShouldBe(["ALL"], name);
            service["cap_add"].ShouldBeNull(name);
            Texts(service["security_opt"]).ShouldBe(["no-new-privileges:true"], name);
            service["privileged"].ShouldBeNull(name);
            var mayWriteItsRoot = ((string)service["image"]!).Contains("mssql", StringComparison.Ordinal) && name == "database";
            ((bool?)service["read_only"]).ShouldBe(mayWriteItsRoot ? null : true, name);
        }
    }

    [Theory]
    [MemberData(nameof(Deployments))]
    public void App_Started_WaitsForDatabaseAndMigration(string file)
    {
        var services = ComposeFile.Services(file);

        Waits(services, "proxy").ShouldBe(["app service_healthy"]);
        Waits(services, "app").ShouldBe(["database service_healthy", "migrate service_completed_successfully"]);
        var before = Waits(services, "migrate").Single();
        if (before == "login service_completed_successfully")
        {
            before = Waits(services, "login").Single();
        }

        before.ShouldBe("database service_healthy");
    }

    [Theory]
    [MemberData(nameof(Deployments))]
    public void LongRunningService_Read_IsWatchedAndOneShotIsNotRestarted(string file)
    {
        foreach (var (name, service) in ComposeFile.Services(file))
        {
            if (name is "migrate" or "login")
            {
                ((string?)service["restart"]).ShouldBe("no", name);
                continue;
            }

            ((string?)service["restart"]).ShouldBe("unless-stopped", name);
            (service["healthcheck"]?["test"] is not null || service["build"] is not null).ShouldBeTrue($"{name}: in this file, or in the image built here");
        }
    }

    [Theory]
    [MemberData(nameof(Deployments))]
    public void Proxy_Read_IsTheOnlyOneThatTheWorldReachesAndTheDatabaseIsShutIn(string file)
    {
        var content = ComposeFile.Read(file);
        var services = ComposeFile.Services(file);

        services.Where(service => service.Value["ports"] is not null).Select(service => service.Key).ShouldBe(["proxy"]);
        Texts(services["database"]["networks"]).ShouldBe(["back"]);
        ((bool?)content["networks"]!["back"]!["internal"]).ShouldBe(true);
        ((string?)services["app"]["environment"]!["Proxy__Addresses__0"]).ShouldBe((string?)content["networks"]!["front"]!["ipam"]!["config"]![0]!["subnet"]);
    }

    [Theory]
    [MemberData(nameof(Deployments))]
    public void Names_UsedByServices_AreDeclared(string file)
    {
        var content = ComposeFile.Read(file);
        foreach (var (name, service) in ComposeFile.Services(file))
        {
            foreach (var kind in new[] { "secrets", "networks" })
            {
                Texts(service[kind]).Except(Keys(content[kind]), StringComparer.Ordinal).ShouldBeEmpty($"{kind} of {name}");
            }

            foreach (var source in Texts(service["volumes"]).Select(volume => volume.Split(':')[0]))
            {
                (source[0] == '.' ? Path.Exists(Repository.At("deploy", "compose", source)) || source == "./tls" : Keys(content["volumes"]).Contains(source, StringComparer.Ordinal))
                    .ShouldBeTrue($"{source} of {name}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(AllFiles))]
    public void Passwords_LookedFor_LieInSecretFilesOnly(string file)
    {
        foreach (var (name, service) in ComposeFile.Services(file))
        {
            foreach (var (key, value) in service["environment"]?.AsObject() ?? [])
            {
                var secret = key.Contains("PASSWORD", StringComparison.OrdinalIgnoreCase) || key.Contains("Connection", StringComparison.OrdinalIgnoreCase);
                (!secret || ((string)value!).StartsWith("/run/secrets/", StringComparison.Ordinal)).ShouldBeTrue($"{name}: {key}");
            }
        }
    }

    private static IEnumerable<string> Waits(IReadOnlyDictionary<string, JsonObject> services, string name) =>
        services[name]["depends_on"]!.AsObject().Select(one => $"{one.Key} {one.Value!["condition"]}").Order(StringComparer.Ordinal);

    private static List<string> Texts(JsonNode? list) => [.. list?.AsArray().Select(entry => (string)entry!) ?? []];

    private static List<string> Keys(JsonNode? map) => [.. map?.AsObject().Select(entry => entry.Key) ?? []];
}
