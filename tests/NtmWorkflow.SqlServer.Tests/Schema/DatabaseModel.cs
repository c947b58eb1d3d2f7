using Microsoft.SqlServer.Dac.Model;
using NtmWorkflow.SqlServer.Tests.Statements;

namespace NtmWorkflow.SqlServer.Tests.Schema;

/// <summary>
/// A database in DacFx's model: names are resolved as a server would, without one. Its default collation tells capital letters
/// from small ones, so that a name written otherwise than its table is found as well.
/// </summary>
internal sealed class DatabaseModel : IDisposable
{
    private readonly List<string> _findings = [];

    private DatabaseModel(SqlServerVersion version) => Model = new(version, new TSqlModelOptions { Collation = "Latin1_General_100_BIN2" });

    public TSqlModel Model { get; }

    /// <summary>Makes the model of what the definitions create; by default of SQL Server 2022.</summary>
    public static DatabaseModel Of(IEnumerable<string> definitions, SqlServerVersion version = SqlServerVersion.Sql160)
    {
        var made = new DatabaseModel(version);
        foreach (var definition in definitions)
        {
            made.Add(definition, definition);
        }

        return made;
    }

    /// <summary>Whether a server has a collation of this name: DacFx looks only at a database's own.</summary>
    public static bool KnowsCollation(string name)
    {
        try
        {
            using var model = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions { Collation = name });
            model.AddObjects("CREATE TABLE [One] ([Id] int NOT NULL)");
            return model.Validate().Count == 0;
        }
        catch (DacModelException)
        {
            return false;
        }
    }

    /// <summary>Every name that can't be resolved, and all else that the model finds; empty when it is sound.</summary>
    public IReadOnlyList<string> Findings() =>
        [.. _findings.Concat(_findings.Count > 0 ? [] : Model.Validate().Select(message => message.ToString())).Distinct(StringComparer.Ordinal)];

    /// <summary>The findings when each statement is the body of a procedure with its parameters.</summary>
    public IReadOnlyList<string> Check(IReadOnlyList<Statement> statements)
    {
        foreach (var (number, statement) in statements.Index())
        {
            Add(statement.AsProcedure($"Statement{number}"), $"{statement.Origin}: {statement.Text}");
        }

        return [.. Findings().Select(finding => WithText(finding, statements))];
    }

    public void Dispose() => Model.Dispose();

    /// <summary>After one definition that can't be taken the model takes no other, so that the first is the finding.</summary>
    private void Add(string definition, string shown)
    {
        if (_findings.Count > 0)
        {
            return;
        }

        try
        {
            Model.AddObjects(definition);
        }
        catch (DacModelException error)
        {
            _findings.Add($"{error.Message} {shown}");
        }
    }

    private static string WithText(string finding, IReadOnlyList<Statement> statements) => statements.Index()
        .Where(one => finding.Contains($"[Statement{one.Index}]", StringComparison.Ordinal))
        .Select(one => $"{finding} {one.Item.Origin}: {one.Item.Text}").FirstOrDefault(finding);
}
