using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace NtmWorkflow.SqlServer.Tests.Schema;

/// <summary>Reads T-SQL as the oldest promised server (2019) and the one after it (2022) do.</summary>
internal static class TSql
{
    /// <summary>Every syntax error, by server version and line, also in the texts of EXEC; empty when there is none.</summary>
    public static IReadOnlyList<string> Errors(string text) => [.. Parsers().SelectMany(one => Errors(one.Server, one.Parser, text))];

    /// <summary>The batches of a script.</summary>
    public static IList<TSqlBatch> Batches(string text) => ((TSqlScript)Newest().Parse(new StringReader(text), out _)).Batches;

    /// <summary>Names that are written in quotation marks.</summary>
    public static IReadOnlyList<string> QuotedNames(string text)
    {
        var names = new QuotedIdentifiers();
        Newest().Parse(new StringReader(text), out _).Accept(names);
        return names.Found;
    }

    /// <summary>A statement as text.</summary>
    public static string Text(TSqlFragment fragment)
    {
        new Sql160ScriptGenerator().GenerateScript(fragment, out var text);
        return text;
    }

    /// <summary>A name of one or more parts without brackets, such as <c>dbo.Acts</c>; the schema dbo is left out.</summary>
    public static string Name(SchemaObjectName name) => name.SchemaIdentifier is { Value: not "dbo" } schema
        ? $"{schema.Value}.{name.BaseIdentifier.Value}"
        : name.BaseIdentifier.Value;

    private static IEnumerable<(string Server, TSqlParser Parser)> Parsers() =>
    [
        ("2019", new TSql150Parser(initialQuotedIdentifiers: true)), ("2022", Newest()),
        // As ODBC's sqlcmd begins without -I.
        ("2019 sqlcmd", new TSql150Parser(initialQuotedIdentifiers: false)), ("2022 sqlcmd", new TSql160Parser(initialQuotedIdentifiers: false)),
    ];

    private static TSql160Parser Newest() => new(initialQuotedIdentifiers: true);

    /// <summary>The text of an EXEC, when all of it is written in the script.</summary>
    public static string? Written(ExecutableStringList text) => text.Strings.All(part => part is StringLiteral)
        ? string.Concat(text.Strings.Cast<StringLiteral>().Select(part => part.Value))
        : null;

    private static IEnumerable<string> Errors(string server, TSqlParser parser, string text)
    {
        var script = parser.Parse(new StringReader(text), out var errors);
        var inner = new Executed();
        script?.Accept(inner);
        return errors.Select(error => $"SQL Server {server}, line {error.Line}: {error.Message}")
            .Concat(inner.Texts.SelectMany(one => Errors(server, parser, one)));
    }

    private sealed class QuotedIdentifiers : TSqlFragmentVisitor
    {
        public List<string> Found { get; } = [];

        public override void Visit(Identifier node)
        {
            if (node.QuoteType == QuoteType.DoubleQuote)
            {
                Found.Add(node.Value);
            }
        }
    }

    private sealed class Executed : TSqlFragmentVisitor
    {
        public List<string> Texts { get; } = [];

        public override void Visit(ExecutableStringList node)
        {
            if (Written(node) is { } text)
            {
                Texts.Add(text);
            }
        }
    }
}
