namespace NtmWorkflow.Deploy.Tests.Files;

public sealed class SystemdTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [ToolTheory("systemd-analyze", "dotnet")]
    [InlineData(false)]
    [InlineData(true)]
    public void Unit_Verified_HasNothingToSay(bool withServerDatabase)
    {
        var said = Verify(Unit(), withServerDatabase);

        said.ExitCode.ShouldBe(0, said.Said);
        said.Said.ShouldBeEmpty();
    }

    [ToolFact("systemd-analyze", "dotnet")]
    public void MistakenUnit_Verified_IsFound() =>
        Verify(Unit().Replace("ProtectSystem=", "ProtectSystm=", StringComparison.Ordinal), withServerDatabase: false).Said.ShouldContain("ProtectSystm");

    [ToolFact("systemd-analyze", "dotnet")]
    public void Unit_WeighedForSafety_IsLittleExposed()
    {
        Verify(Unit(), withServerDatabase: false);
        // Exposure in tenths; 10.0 is a unit without any fence.
        Tool.Run("systemd-analyze", ["security", "--offline=true", "--threshold=20", _folder.At("ntm.service")]).MustSucceed();
    }

    [ToolFact("systemd-sysusers")]
    public void Users_ReadBySystemd_AreUnderstood() =>
        Tool.Run("systemd-sysusers", ["--dry-run", Repository.At("deploy/systemd/ntm.sysusers.conf")]).MustSucceed();

    private static string Unit() => Repository.Text("deploy/systemd/ntm.service").Replace("/usr/bin/dotnet", Tool.Find("dotnet"), StringComparison.Ordinal);

    private ToolResult Verify(string unit, bool withServerDatabase)
    {
        var file = _folder.Write("ntm.service", unit);
        if (withServerDatabase)
        {
            _folder.Write("ntm.service.d/server-database.conf", Repository.Text("deploy/systemd/server-database.conf"));
        }

        return Tool.Run("systemd-analyze", ["verify", "--man=no", file], settings: new Dictionary<string, string>(StringComparer.Ordinal) { ["SYSTEMD_UNIT_PATH"] = _folder.Path + ":" });
    }
}
