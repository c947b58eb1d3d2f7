using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Ports;

namespace NtmWorkflow.Application.Dossiers.Prepare.KeepEvidence;

/// <summary>Names of files as people gave them: shown and sent back, never used as a path.</summary>
public static class OriginalName
{
    /// <summary>Longest name that is taken, in characters, without folders.</summary>
    public const int Longest = 200;

    /// <summary>Code of the refusal of a longer one.</summary>
    internal const string TooLongCode = "file-name-is-not-too-long";

    /// <summary>What to do about a longer one.</summary>
    internal const string TooLongRemedy = "Đổi tên tệp ngắn hơn rồi gửi lại.";

    /// <summary>The name without folders, in the form in which text is kept.</summary>
    public static string Of(string sent)
    {
        var clean = CleanText.Of(sent);
        var name = clean[(clean.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        return name.Length == 0 ? "tep" : name;
    }

    /// <summary>The name to send a file with: it ends as its content says, whatever it was called.</summary>
    /// <param name="name">The original name.</param>
    /// <param name="kind">What it is; none for what is no longer taken.</param>
    public static string ForSending(string name, FileKind? kind) =>
        kind is null || kind.Endings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase) ? name : name + kind.Endings[0];

    /// <summary>Whether the name is longer than is taken.</summary>
    internal static bool IsTooLong(string sent) => Of(sent).Length > Longest;

    /// <summary>Says so.</summary>
    internal static string TooLongSentence(string sent) => $"Tên tệp dài {Of(sent).Length} ký tự, quá {Longest} ký tự.";
}
