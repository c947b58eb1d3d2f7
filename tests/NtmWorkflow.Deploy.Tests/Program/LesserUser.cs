namespace NtmWorkflow.Deploy.Tests.Program;

/// <summary>Runs programs as a user without rights: root hands over to <c>nobody</c>, everybody else stays who they are.</summary>
internal static class LesserUser
{
    private const string Name = "nobody";

    public static (string Program, IReadOnlyList<string> Arguments) Command(params IEnumerable<string> command) => Environment.IsPrivilegedProcess
        ? ("setpriv", [$"--reuid={Name}", "--regid=nogroup", "--clear-groups", "--inh-caps=-all", "--no-new-privs", "--", .. command])
        : (command.First(), [.. command.Skip(1)]);

    /// <summary>Gives a folder to that user alone.</summary>
    public static string Owns(string folder)
    {
        Directory.CreateDirectory(folder);
        if (Environment.IsPrivilegedProcess)
        {
            Tool.Run("chown", [Name, folder]).MustSucceed();
        }

        return folder;
    }
}
