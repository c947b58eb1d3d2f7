using System.Text.RegularExpressions;

namespace NtmWorkflow.Deploy.Tests.Program;

/// <summary>The instructions of <c>deploy/container/Containerfile</c>, stage by stage.</summary>
internal static partial class Containerfile
{
    private static readonly IReadOnlyList<IReadOnlyList<string>> Stages = Read();

    /// <summary>What is copied from the repository into the stage that builds.</summary>
    public static IReadOnlyList<string> Sources { get; } =
    [
        .. Build("COPY").Where(copy => !copy.StartsWith("--from", StringComparison.Ordinal))
            .SelectMany(copy => copy.Split(' ', StringSplitOptions.RemoveEmptyEntries)[..^1]),
    ];

    /// <summary>The one command that publishes; it writes to <c>/program</c>.</summary>
    public static string PublishCommand { get; } = Mount().Replace(Build("RUN").Single(), "");

    /// <summary>The stage that becomes the image.</summary>
    public static IReadOnlyList<string> Image => Stages[^1];

    private static IEnumerable<string> Build(string instruction) => Stages
        .Single(stage => stage[0].EndsWith(" AS build", StringComparison.Ordinal))
        .Where(line => line.StartsWith(instruction + " ", StringComparison.Ordinal))
        .Select(line => line[(instruction.Length + 1)..]);

    private static List<List<string>> Read()
    {
        var stages = new List<List<string>>();
        foreach (var line in Repository.Text("deploy/container/Containerfile").Replace("\\\n", " ", StringComparison.Ordinal).Split('\n'))
        {
            if (line.StartsWith("FROM ", StringComparison.Ordinal))
            {
                stages.Add([]);
            }

            if (stages.Count > 0 && line.Length > 0 && line[0] != '#')
            {
                stages[^1].Add(line);
            }
        }

        return stages;
    }

    [GeneratedRegex(@"--mount=\S+\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mount();
}
