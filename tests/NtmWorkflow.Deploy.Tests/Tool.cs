using System.Diagnostics;
using System.Text;

namespace NtmWorkflow.Deploy.Tests;

/// <summary>A program of the machine, run to its end.</summary>
internal static class Tool
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly string[] AlsoIn = ["/usr/sbin", "/sbin"];

    public static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Concat(AlsoIn).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    public static ToolResult Run(
        string program, IEnumerable<string> arguments, string input = "", string? folder = null, IReadOnlyDictionary<string, string>? settings = null, TimeSpan? patience = null)
    {
        using var process = System.Diagnostics.Process.Start(Prepare(program, arguments, folder, settings))!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        if (!process.WaitForExit(patience ?? Patience))
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            throw new TimeoutException($"{program} did not end: {output.Result}{errors.Result}");
        }

        return new(program, process.ExitCode, output.Result, errors.Result);
    }

    /// <summary>How a program is started: without the variables of the tests that would change how the service runs.</summary>
    public static ProcessStartInfo Prepare(
        string program, IEnumerable<string> arguments, string? folder, IReadOnlyDictionary<string, string>? settings)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder ?? Path.GetTempPath(),
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("ASPNETCORE_", StringComparison.Ordinal) || name.StartsWith("DOTNET_ENV", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in settings ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            start.Environment[name] = value;
        }

        return start;
    }
}

/// <summary>What a program said.</summary>
internal sealed record ToolResult(string Program, int ExitCode, string Output, string Errors)
{
    public string Said => Output + Errors;

    public ToolResult MustSucceed()
    {
        ExitCode.ShouldBe(0, $"{Program}: {Said}");
        return this;
    }
}

/// <summary>A test that needs a program of the machine; skipped with the reason where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ToolFactAttribute : FactAttribute
{
    /// <summary>Skips when one of the programs is missing.</summary>
    public ToolFactAttribute(params string[] programs) => Skip = Missing.Among(programs);
}

/// <summary>A test with cases that needs a program of the machine; skipped with the reason where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ToolTheoryAttribute : TheoryAttribute
{
    /// <summary>Skips when one of the programs is missing.</summary>
    public ToolTheoryAttribute(params string[] programs) => Skip = Missing.Among(programs);
}

internal static class Missing
{
    public static string? Among(string[] programs) => programs.Where(program => Tool.Find(program) is null).ToList() is { Count: > 0 } missing
        ? $"Not installed: {string.Join(", ", missing)}." : null;
}
