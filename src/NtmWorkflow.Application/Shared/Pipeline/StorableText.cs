using System.Text;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Shared.Pipeline;

/// <summary>
/// Finds text that is not kept: what no database keeps alike, a NUL character or half of a surrogate pair, which nobody types but programs
/// send; and text of the time before Unicode, which nobody could read or find again.
/// </summary>
internal static class StorableText
{
    private const int MostShown = 200;

    /// <summary>One refusal for each field that holds such text.</summary>
    public static IEnumerable<Refusal> RefusalsFor(object request) => Texts(request).Select(one => Fault(one.Text) switch
    {
        var (code, sentence, remedy) => Refusal.Invalid(one.Field, code, char.ToUpperInvariant(sentence[0]) + sentence[1..], remedy),
        _ => null,
    }).OfType<Refusal>();

    /// <summary>Why a text is not kept, with a sentence that goes on after the name of its place; none when it is.</summary>
    public static (string Code, string Sentence, string Remedy)? Fault(string text) =>
        !IsStorable(text)
            ? ("text-can-be-stored", "nội dung có ký tự điều khiển không lưu được.", "Xóa ký tự lạ, hoặc gõ lại nội dung này.")
        : OldLetters.Recognise(text) is { } old
            ? ("text-is-unicode", $"nội dung có vẻ gõ bằng bảng mã cũ {old.Encoding}; đọc ra là “{Shortened(old.InUnicode)}”.", "Chuyển mã sang Unicode (ví dụ bằng UniKey), hoặc chép lại câu trên nếu đúng.")
        : null;

    /// <summary>Whether every database keeps the text as it is.</summary>
    public static bool IsStorable(string text)
    {
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            if (Rune.DecodeFromUtf16(rest, out var rune, out var length) != System.Buffers.OperationStatus.Done || rune.Value == 0)
            {
                return false;
            }

            rest = rest[length..];
        }

        return true;
    }

    private static IEnumerable<(string Field, string Text)> Texts(object request) =>
        from one in RequestValues.Of(request)
        let text = one.Value as string ?? (one.Value as ITextId)?.Value
        where text is not null
        select (one.Field, text);

    private static string Shortened(string text) => text.Length <= MostShown ? text : text[..MostShown] + "…";
}
