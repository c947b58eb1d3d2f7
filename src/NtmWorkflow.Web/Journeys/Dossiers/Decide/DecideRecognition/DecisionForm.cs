using NtmWorkflow.Application.Dossiers.Decide.DecideRecognition;
using NtmWorkflow.Domain.Dossiers.Decisions;
using NtmWorkflow.Web.Components.Ui;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Decide.DecideRecognition;

/// <summary>Reads what a decision says and who signs it from a form.</summary>
internal static class DecisionForm
{
    /// <summary>Names of the fields, to carry them on.</summary>
    public static IReadOnlyList<string> Names { get; } = ["signerName", "signerTitle", "authority", "legalBases", "text"];

    /// <summary>The authorities to choose from.</summary>
    public static IReadOnlyList<Choice> Authorities { get; } =
        [.. Enum.GetValues<SigningAuthority>().Select(authority => new Choice(authority.ToString(), Of(authority)))];

    /// <summary>What was typed.</summary>
    public static DecisionWording Read(PostedForm form) => new(
        form.OptionalText("signerName"),
        form.OptionalText("signerTitle"),
        Enum.TryParse<SigningAuthority>(form.OptionalChoice("authority", Authorities.Select(choice => choice.Value)), out var authority) ? authority : null,
        form.OptionalText("legalBases") is { } bases ? bases.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : null,
        form.OptionalText("text")?.Replace("\r\n", "\n", StringComparison.Ordinal));

    /// <summary>An authority in words.</summary>
    public static string Of(SigningAuthority authority) => authority switch
    {
        SigningAuthority.Head => "Người đứng đầu ký",
        SigningAuthority.OnBehalfOf => "TM. (thay mặt tập thể)",
        SigningAuthority.ForTheHead => "KT. (ký thay)",
        SigningAuthority.Acting => "Q. (quyền cấp trưởng)",
        SigningAuthority.ByOrder => "TL. (thừa lệnh)",
        _ => "TUQ. (thừa ủy quyền)",
    };
}
