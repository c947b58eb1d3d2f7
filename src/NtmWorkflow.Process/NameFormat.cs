namespace NtmWorkflow.Process;

/// <summary>What outcomes, keys and names of facts may look like.</summary>
internal static class NameFormat
{
    /// <summary>A letter, then letters, digits, <c>-</c> and <c>_</c>: needs no quoting anywhere.</summary>
    internal static bool IsName(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !char.IsAsciiLetter(text[0]))
        {
            return false;
        }

        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_'))
            {
                return false;
            }
        }

        return true;
    }
}
