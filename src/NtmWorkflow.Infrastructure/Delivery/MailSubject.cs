using System.Text;
using MimeKit;

namespace NtmWorkflow.Infrastructure.Delivery;

/// <summary>
/// The subject of a mail as encoded words (RFC 2047): all of it or nothing. Where plain words stand between encoded ones, some programs lose the
/// blanks around them or show the code.
/// </summary>
internal static class MailSubject
{
    /// <summary>Bytes of text in one encoded word: with its frame it stays below 75 characters.</summary>
    private const int BytesOfAWord = 42;

    /// <summary>The header; line ends and control characters become blanks.</summary>
    public static Header Header(string text)
    {
        var line = string.Concat(text.Select(sign => char.IsControl(sign) ? ' ' : sign));
        var header = new Header(HeaderId.Subject, "");
        header.SetRawValue(Encoding.ASCII.GetBytes(" " + (line.All(char.IsAscii) ? line : string.Join("\r\n ", Words(line))) + "\r\n"));
        return header;
    }

    private static IEnumerable<string> Words(string line)
    {
        var word = new List<byte>(BytesOfAWord);
        foreach (var rune in line.EnumerateRunes())
        {
            if (word.Count + rune.Utf8SequenceLength > BytesOfAWord)
            {
                yield return Encoded(word);
                word.Clear();
            }

            var bytes = new byte[rune.Utf8SequenceLength];
            rune.EncodeToUtf8(bytes);
            word.AddRange(bytes);
        }

        yield return Encoded(word);
    }

    private static string Encoded(List<byte> bytes) => $"=?utf-8?B?{Convert.ToBase64String([.. bytes])}?=";
}
