using NtmWorkflow.Application.Shared.Ports;

namespace NtmWorkflow.Application.Dossiers.Prepare.KeepEvidence;

/// <summary>Names of files as people gave them: shown and sent back, never used as a path.</summary>
public static class OriginalName
{
    /// <summary>Longest name that is kept, in characters; the end of a longer one is left off before its ending.</summary>
    public const int Longest = 200;

    /// <summary>The name without folders.</summary>
    public static string Of(string sent)
    {
        var name = sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        if (name.Length == 0)
        {
            return "tep";
        }

        var ending = Path.GetExtension(name);
        return name.Length <= Longest || ending.Length >= Longest
            ? Cut(name, Longest)
            : Cut(name, Longest - ending.Length) + ending;
    }

    /// <summary>The name to send a file with: it ends as its content says, whatever it was called.</summary>
    /// <param name="name">The original name.</param>
    /// <param name="kind">What it is; none for what is no longer taken.</param>
    public static string ForSending(string name, FileKind? kind) =>
        kind is null || kind.Endings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase) ? name : name + kind.Endings[0];

    /// <summary>Never through the middle of a character that takes two.</summary>
    private static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
