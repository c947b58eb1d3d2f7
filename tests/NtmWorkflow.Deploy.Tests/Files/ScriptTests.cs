namespace NtmWorkflow.Deploy.Tests.Files;

public sealed class ScriptTests : IDisposable
{
    private const string MakeSecrets = "deploy/compose/make-secrets.sh";
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Scripts =>
        [.. Repository.FilesUnder("deploy").Where(file => Repository.Text(file).StartsWith("#!", StringComparison.Ordinal))];

    public void Dispose() => _folder.Dispose();

    [ToolTheory("bash")]
    [MemberData(nameof(Scripts))]
    public void Script_ReadByBash_IsWellFormed(string script)
    {
        Tool.Run("bash", ["-n", Repository.At(script)]).MustSucceed();
        File.GetUnixFileMode(Repository.At(script)).HasFlag(UnixFileMode.UserExecute).ShouldBeTrue();
    }

    [ToolTheory("bash")]
    [InlineData("postgresql", "compose.postgresql.yaml")]
    [InlineData("sqlserver", "compose.sqlserver.yaml")]
    public void Secrets_Made_AreThoseOfTheComposeFileAndStayAsTheyAre(string kind, string compose)
    {
        Make(kind).MustSucceed();
        var first = Secrets();
        Make(kind).MustSucceed();

        first.Keys.ShouldBe(ComposeFile.Read(compose)["secrets"]!.AsObject().Select(secret => secret.Key), ignoreOrder: true);
        Secrets().ShouldBe(first, ignoreOrder: true);
        first["Database__ConnectionString"].ShouldContain($"Password={first["ntm_password"]}");
        first["ntm_password"].ShouldMatch("^Ntm-[0-9a-f]{48}$");
        (File.GetUnixFileMode(_folder.Path) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead | UnixFileMode.OtherExecute)).ShouldBe(UnixFileMode.None);
    }

    [ToolFact("bash")]
    public void Secrets_OfAnUnknownDatabase_AreNotMade()
    {
        Make("oracle").ExitCode.ShouldBe(2);

        Secrets().ShouldBeEmpty();
    }

    private ToolResult Make(string kind) => Tool.Run("bash", [Repository.At(MakeSecrets), kind, _folder.Path]);

    private Dictionary<string, string> Secrets() =>
        Directory.EnumerateFiles(_folder.Path).ToDictionary(file => Path.GetFileName(file)!, File.ReadAllText, StringComparer.Ordinal);
}
