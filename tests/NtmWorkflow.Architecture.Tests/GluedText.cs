using System.Text.RegularExpressions;

namespace NtmWorkflow.Architecture.Tests;

/// <summary>
/// Finds where a component's markup runs words together. On one line a space is left out; over lines it is Razor that takes it away:
/// the white space beside a block of code (<c>@if</c>, <c>@foreach</c>) is not rendered, so that a space is written as <c>@(" ")</c>.
/// </summary>
internal static partial class GluedText
{
    private const string Inline = "a|abbr|b|button|code|del|em|i|ins|small|span|strong|time|DueTag|StatusTag|Tag|TaskDue|VerdictTag";

    /// <summary>The places in one component, as line and the two pieces.</summary>
    public static IEnumerable<string> In(string component)
    {
        var lines = Comment().Replace(Code().Replace(component, ""), found => new string('\n', found.Value.Count(c => c == '\n'))).Split('\n');
        return OnOneLine(lines).Concat(OverLines(lines));
    }

    private static IEnumerable<string> OnOneLine(string[] lines) => lines.Index()
        .Where(one => Before().IsMatch(one.Item) || After().IsMatch(one.Item))
        .Select(one => $"{one.Index + 1}: {one.Item.Trim()}");

    private static IEnumerable<string> OverLines(string[] lines)
    {
        var open = new Stack<Block>();
        Block? next = null;
        string? last = null, closed = null;
        string? before = null;
        foreach (var (index, line) in lines.Select(line => line.Trim()).Index().Where(one => one.Item.Length > 0))
        {
            if (Statement().Match(line) is { Success: true } statement)
            {
                next = new(statement.Groups["else"].Success ? before : last ?? closed ?? (open.TryPeek(out var outer) ? outer.Before : null), statement.Groups["loop"].Success);
                (last, closed) = (null, null);
            }
            else if (line == "{")
            {
                open.Push(next ?? new(null, false));
                (next, last, closed) = (null, null, null);
            }
            else if (line == "}" && open.TryPop(out var block))
            {
                if (block is { IsLoop: true, First: { } first } && last is not null && BeginsInline().IsMatch(first) && Runs(last, first))
                {
                    yield return $"{index + 1}: {last} || {first}";
                }

                (before, closed, last) = (block.Before, last ?? closed, null);
            }
            else if (!IsCode(line))
            {
                var previous = last is null ? closed ?? (open.TryPeek(out var inside) && inside.First is null ? inside.Before : null) : null;
                if (previous is not null && Runs(previous, line))
                {
                    yield return $"{index + 1}: {previous} || {line}";
                }

                if (open.TryPeek(out var around))
                {
                    around.First ??= line;
                }

                (last, closed) = (line, null);
            }
        }
    }

    private static bool Runs(string left, string right) =>
        (EndsInline().IsMatch(left) || IsText(left)) && (BeginsInline().IsMatch(right) || IsText(right))
        && !EndsInSpace().IsMatch(left) && !BeginsWithSpace().IsMatch(right);

    private static bool IsText(string line) => !line.StartsWith('<') && !line.EndsWith('>') && !Attribute().IsMatch(line);

    private static bool IsCode(string line) => line[0] is '{' or '}' || line.EndsWith(';') || Directive().IsMatch(line);

    private sealed record Block(string? Before, bool IsLoop)
    {
        public string? First { get; set; }
    }

    [GeneratedRegex(@"^@code\b.*\z", RegexOptions.Multiline | RegexOptions.Singleline, 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline, 1000)]
    private static partial Regex Comment();

    /// <summary>A word or its mark, then an element that does not begin with a space or a mark of its own.</summary>
    [GeneratedRegex(@"[\p{L}\p{Nd}.,;:!?”–·%]<(?:" + Inline + @")\b(?![^<>]*>[\s.,:;])", RegexOptions.None, 1000)]
    private static partial Regex Before();

    /// <summary>An element that does not end in a space of its own, then a word; what stands in <c>@(…)</c> brings its own space.</summary>
    [GeneratedRegex(@"(?:(?<!\s)</(?:" + Inline + @")>|<(?:" + Inline + @")\b[^<>]*/>)(?:[\p{L}\p{Nd}“(–]|@(?!\(|if\b.*?\{ (?:@\("" |<br)))", RegexOptions.None, 1000)]
    private static partial Regex After();

    [GeneratedRegex(@"^(?:@?(?:if|switch)\b|@?(?<loop>for|foreach|while)\b|(?<else>else)\b)", RegexOptions.None, 1000)]
    private static partial Regex Statement();

    [GeneratedRegex(@"^(?:case|default|break|return|var|using)\b|^@(?:page|inherits|using|inject|attribute|namespace|layout|implements|typeparam|\{)|^@\{", RegexOptions.None, 1000)]
    private static partial Regex Directive();

    [GeneratedRegex(@"^[A-Za-z][\w-]*=""", RegexOptions.None, 1000)]
    private static partial Regex Attribute();

    [GeneratedRegex("^<(?:" + Inline + @")\b", RegexOptions.None, 1000)]
    private static partial Regex BeginsInline();

    [GeneratedRegex("(?:</(?:" + Inline + ")>|^<(?:" + Inline + @")\b.*(?<!<br )/>)$", RegexOptions.None, 1000)]
    private static partial Regex EndsInline();

    [GeneratedRegex(@" ""\)$", RegexOptions.None, 1000)]
    private static partial Regex EndsInSpace();

    [GeneratedRegex(@"^@\("" ", RegexOptions.None, 1000)]
    private static partial Regex BeginsWithSpace();
}
