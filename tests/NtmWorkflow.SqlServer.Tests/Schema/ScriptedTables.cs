using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace NtmWorkflow.SqlServer.Tests.Schema;

/// <summary>
/// The tables and indexes that a migration script leads to. A database model takes CREATE, but neither ALTER TABLE ADD column
/// nor ALTER COLUMN nor DROP, so these are worked into the CREATE TABLE that they change.
/// <para>
/// Covered: CREATE and DROP of tables and indexes; ADD, ALTER and DROP of columns and named constraints; INSERT, UPDATE, DELETE and
/// MERGE, each against the tables as they are at its line or, outside of EXEC, at the start of its batch. Not covered: default
/// values (their names are found at run time, so that EF drops them through a variable), conditions of IF, reads of system
/// views, and whether the rows of a full table allow the change. Everything else, such as sp_rename, is a finding, so that a
/// migration that needs it can't pass unseen.
/// </para>
/// </summary>
internal sealed class ScriptedTables
{
    private readonly Dictionary<string, CreateTableStatement> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CreateIndexStatement> _indexes = new(StringComparer.Ordinal);
    private readonly List<string> _findings = [];
    private Dictionary<string, string> _atBatchStart = [];

    /// <summary>What can't be as the script says.</summary>
    public IReadOnlyList<string> Findings => _findings;

    /// <summary>What creates the tables and indexes as they are at the end.</summary>
    public IReadOnlyList<string> Definitions => [.. _tables.Values.Select(TSql.Text), .. _indexes.Values.Select(TSql.Text)];

    public static ScriptedTables Of(string script)
    {
        var tables = new ScriptedTables();
        foreach (var batch in ScriptStatements.Of(script))
        {
            tables._atBatchStart = tables._tables.ToDictionary(table => table.Key, table => TSql.Text(table.Value), StringComparer.Ordinal);
            batch.ToList().ForEach(tables.Apply);
        }

        return tables;
    }

    private void Apply(ScriptStatement statement)
    {
        switch (statement.What)
        {
            case CreateTableStatement create when !_tables.TryAdd(TSql.Name(create.SchemaObjectName), create):
                Find(create, "the table is there already");
                break;
            case CreateIndexStatement create when !_indexes.TryAdd(IndexName(create.OnName, create.Name), create):
                Find(create, "the index is there already");
                break;
            case CreateTableStatement or CreateIndexStatement or PredicateSetStatement:
                break;
            case CreateTriggerStatement guard when _tables.ContainsKey(TSql.Name(guard.TriggerObject.Name)):
                break;
            case AlterTableStatement alter when _tables.GetValueOrDefault(TSql.Name(alter.SchemaObjectName)) is { } table:
                Alter(table, alter);
                break;
            case DropTableStatement drop:
                DropTables(drop);
                break;
            case DropIndexStatement drop:
                DropIndexes(drop);
                break;
            case InsertStatement or UpdateStatement or DeleteStatement or MergeStatement:
                Data(statement);
                break;
            default:
                Other(statement.What);
                break;
        }
    }

    private void Data(ScriptStatement statement)
    {
        using var model = DatabaseModel.Of(_tables.Select(table =>
            statement.IsExecuted ? TSql.Text(table.Value) : _atBatchStart.GetValueOrDefault(table.Key) ?? TSql.Text(table.Value)));
        _findings.AddRange(model.Check([new("migration", TSql.Text(statement.What), [])]));
    }

    private void Alter(CreateTableStatement table, AlterTableStatement alter)
    {
        switch (alter)
        {
            case AlterTableAddTableElementStatement add:
                add.Definition.ColumnDefinitions.ToList().ForEach(table.Definition.ColumnDefinitions.Add);
                add.Definition.TableConstraints.Where(one => one is not DefaultConstraintDefinition).ToList().ForEach(table.Definition.TableConstraints.Add);
                break;
            case AlterTableAlterColumnStatement change when Column(table, change.ColumnIdentifier) is { } column:
                Change(column, change);
                break;
            case AlterTableDropTableElementStatement drop:
                drop.AlterTableDropTableElements.Where(element => !Drop(table, element)).ToList()
                    .ForEach(element => Find(drop, $"there is no {element.Name.Value}"));
                break;
            default:
                Find(alter, "not understood, or no such column");
                break;
        }
    }

    private static void Change(ColumnDefinition column, AlterTableAlterColumnStatement change)
    {
        column.DataType = change.DataType;
        column.Collation = change.Collation;
        column.Constraints.OfType<NullableConstraintDefinition>().ToList().ForEach(old => column.Constraints.Remove(old));
        column.Constraints.Add(new NullableConstraintDefinition
        {
            Nullable = change.AlterTableAlterColumnOption != AlterTableAlterColumnOption.NotNull,
        });
    }

    private static bool Drop(CreateTableStatement table, AlterTableDropTableElement element)
    {
        if (element.TableElementType == TableElementType.Column)
        {
            return Column(table, element.Name) is { } column && table.Definition.ColumnDefinitions.Remove(column);
        }

        var constraint = table.Definition.TableConstraints.FirstOrDefault(one => one.ConstraintIdentifier?.Value == element.Name.Value);
        return constraint is not null && table.Definition.TableConstraints.Remove(constraint);
    }

    private void DropTables(DropTableStatement drop)
    {
        foreach (var name in drop.Objects.Select(TSql.Name))
        {
            if (!_tables.Remove(name))
            {
                Find(drop, "there is no such table");
            }

            _indexes.Keys.Where(index => index.StartsWith($"{name}.", StringComparison.Ordinal)).ToList().ForEach(index => _indexes.Remove(index));
        }
    }

    private void DropIndexes(DropIndexStatement drop)
    {
        foreach (var clause in drop.DropIndexClauses.OfType<DropIndexClause>().Where(clause => !_indexes.Remove(IndexName(clause.Object, clause.Index))))
        {
            Find(drop, $"there is no index {clause.Index.Value}");
        }
    }

    /// <summary>Frames, the server's setting, and how EF drops a default value: its name is read into a variable.</summary>
    private void Other(TSqlStatement statement)
    {
        var isKnown = statement is BeginTransactionStatement or CommitTransactionStatement or AlterDatabaseSetStatement or DeclareVariableStatement
            || (statement is SelectStatement or ExecuteStatement && statement.ScriptTokenStream is not null && IsAboutADefault(statement));
        if (!isKnown)
        {
            Find(statement, "not understood, or no such table");
        }
    }

    private static bool IsAboutADefault(TSqlStatement statement)
    {
        var text = TSql.Text(statement);
        return statement is SelectStatement
            ? text.Contains("[default_constraints]", StringComparison.Ordinal)
            : text.Contains("DROP CONSTRAINT ' +", StringComparison.Ordinal);
    }

    private void Find(TSqlStatement statement, string why) => _findings.Add($"{why}: {TSql.Text(statement)}");

    private static ColumnDefinition? Column(CreateTableStatement table, Identifier name) =>
        table.Definition.ColumnDefinitions.FirstOrDefault(column => column.ColumnIdentifier.Value == name.Value);

    private static string IndexName(SchemaObjectName table, Identifier index) => $"{TSql.Name(table)}.{index.Value}";
}
