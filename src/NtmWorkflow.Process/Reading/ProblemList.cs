using System.Xml;
using System.Xml.Linq;

namespace NtmWorkflow.Process.Reading;

/// <summary>Gathers every problem of a file, so that a person can mend them all at once.</summary>
internal sealed class ProblemList
{
    private readonly List<DefinitionProblem> _problems = [];

    internal bool Any => _problems.Count > 0;

    internal IReadOnlyList<DefinitionProblem> InOrder() => [.. _problems.OrderBy(problem => problem.Line ?? 0)];

    internal void Add(string code, int? line, string sentence, string expected) =>
        _problems.Add(new(code, null, line, sentence, expected));

    internal void Add(string code, XElement element, string sentence, string expected) =>
        Add(code, element.Attribute("id")?.Value, element.Line, sentence, expected);

    internal void Add(string code, string? elementId, int line, string sentence, string expected) =>
        _problems.Add(new(code, elementId, line, sentence, expected));
}

internal static class XmlPlaces
{
    extension(XObject place)
    {
        /// <summary>Line in the file, counted from 1.</summary>
        internal int Line => ((IXmlLineInfo)place).LineNumber;
    }
}
