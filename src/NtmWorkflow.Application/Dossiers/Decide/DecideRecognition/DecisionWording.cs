using FluentValidation;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Decisions;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Dossiers.Decide.DecideRecognition;

/// <summary>What a decision says and who signs it, as it was typed; whatever is left out stands as it is proposed.</summary>
/// <param name="SignerName">Full name of who signs.</param>
/// <param name="SignerTitle">Title of who signs.</param>
/// <param name="Authority">By which authority.</param>
/// <param name="LegalBases">The documents it rests on.</param>
/// <param name="Text">Its articles, one paragraph a line.</param>
public sealed record DecisionWording(
    string? SignerName = null,
    string? SignerTitle = null,
    SigningAuthority? Authority = null,
    IReadOnlyList<string>? LegalBases = null,
    string? Text = null)
{
    /// <summary>Most documents that a decision may rest on.</summary>
    public const int MostBases = 30;

    /// <summary>The paper that is kept. Bases left as they stood on the page, proposed for today, are those in force on the decision's own day.</summary>
    internal static DecisionPaper Complete(DecisionWording? typed, DossierCase @case, Actor by, DecisionKind kind, DateOnly day, int dossiers = 1)
    {
        var proposed = DecisionTexts.Propose(@case, by, kind, day, dossiers);
        string[] bases = [.. (typed?.LegalBases ?? []).Select(one => one.Trim()).Where(one => one.Length > 0)];
        return new(
            new(Or(typed?.SignerName, proposed.Signatory.Name), Or(typed?.SignerTitle, proposed.Signatory.Title), typed?.Authority ?? proposed.Signatory.Authority),
            bases.Length == 0 || bases.SequenceEqual(DecisionTexts.Propose(@case, by, kind, @case.Today, dossiers).LegalBases, StringComparer.Ordinal) ? proposed.LegalBases : bases,
            Or(typed?.Text, proposed.Text),
            dossiers);
    }

    private static string Or(string? typed, string proposed) => string.IsNullOrWhiteSpace(typed) ? proposed : typed.Trim();
}

/// <summary>What a wording must look like before it is read.</summary>
internal sealed class DecisionWordingInput : AbstractValidator<DecisionWording>
{
    private const int LongestName = 200;

    public DecisionWordingInput()
    {
        RuleFor(wording => wording.SignerName).Must(IsShort).OverridePropertyName("signerName")
            .WithErrorCode("text-is-too-long").WithMessage($"Họ tên người ký dài quá {LongestName} ký tự.");
        RuleFor(wording => wording.SignerTitle).Must(IsShort).OverridePropertyName("signerTitle")
            .WithErrorCode("text-is-too-long").WithMessage($"Chức vụ người ký dài quá {LongestName} ký tự.");
        RuleFor(wording => wording.Authority).Must(authority => authority is null || Enum.IsDefined(authority.Value)).OverridePropertyName("authority")
            .WithErrorCode("authority-is-known").WithMessage("Chọn quyền hạn ký trong danh sách.");
        RuleFor(wording => wording.LegalBases).Must(bases => bases is null || (bases.Count <= DecisionWording.MostBases && bases.All(one => one is { Length: <= InputRules.LongText })))
            .OverridePropertyName("legalBases").WithErrorCode("legal-bases-are-in-range").WithMessage($"Ghi tối đa {DecisionWording.MostBases} căn cứ, mỗi căn cứ một dòng.");
        RuleFor(wording => wording.Text).Optional("text", "nội dung quyết định");
    }

    private static bool IsShort(string? text) => text is null || text.Length <= LongestName;
}
