namespace NtmWorkflow.Deploy.Tests.Program;

public sealed class ContainerfileTests
{
    private static IEnumerable<string> Ignored => Repository.Text(".dockerignore").Split('\n').Select(line => line.Trim());

    [Fact]
    public void Context_Read_HoldsJustWhatIsCopied()
    {
        Containerfile.Sources.ShouldNotBeEmpty();
        Ignored.ShouldContain("*");
        Ignored.Where(line => line.StartsWith('!')).Select(line => line[1..]).ShouldBe(Containerfile.Sources, ignoreOrder: true);
        Containerfile.Sources.ShouldAllBe(source => Path.Exists(Repository.At(source)));
    }

    [Fact]
    public void Image_Read_RunsAsNobodySpecialAndIsWatchedByTheCommandLine()
    {
        Containerfile.Image.Last(line => line.StartsWith("USER ", StringComparison.Ordinal)).ShouldBe("USER $APP_UID");
        Containerfile.Image.Single(line => line.StartsWith("HEALTHCHECK ", StringComparison.Ordinal)).ShouldContain("""CMD ["ntm", "health", """);
        Containerfile.Image.ShouldContain("""ENTRYPOINT ["dotnet", "/program/web/NtmWorkflow.Web.dll"]""");
    }

    [Fact]
    public void Image_Read_HoldsNoPassword() => Containerfile.Image
        .Where(line => line.StartsWith("ENV ", StringComparison.Ordinal) || line.StartsWith("ARG ", StringComparison.Ordinal))
        .ShouldAllBe(line => !line.Contains("password", StringComparison.OrdinalIgnoreCase));
}
