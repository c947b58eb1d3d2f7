using Microsoft.SqlServer.Dac.Model;
using DacColumn = Microsoft.SqlServer.Dac.Model.Column;
using DacIndex = Microsoft.SqlServer.Dac.Model.Index;

namespace NtmWorkflow.SqlServer.Tests.Schema;

/// <summary>A column as the database will have it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Type without length, such as <c>nvarchar</c>.</param>
/// <param name="Length">Characters; 0 where the type has none.</param>
/// <param name="IsMax">Whether it takes any length.</param>
/// <param name="Precision">Digits of a decimal.</param>
/// <param name="Scale">Digits after the point.</param>
/// <param name="IsNullable">Whether it may be empty.</param>
/// <param name="IsIdentity">Whether the server numbers the rows.</param>
/// <param name="Collation">Written collation; null when it has the database's.</param>
internal sealed record SchemaColumn(
    string Name, string Type, int Length, bool IsMax, int Precision, int Scale, bool IsNullable, bool IsIdentity, string? Collation);

/// <summary>A primary key, a unique constraint or an index.</summary>
internal sealed record SchemaKey(string Name, IReadOnlyList<SchemaColumn> Columns, bool IsUnique, bool IsClustered, string? Filter);

/// <summary>A foreign key.</summary>
internal sealed record SchemaReference(
    string Name, string To, IReadOnlyList<SchemaColumn> Columns, IReadOnlyList<SchemaColumn> ToColumns, ForeignKeyAction OnDelete);

/// <summary>A table with what hangs on it, read from DacFx's model.</summary>
internal sealed record SchemaTable(
    string Name, IReadOnlyList<SchemaColumn> Columns, IReadOnlyList<SchemaKey> Keys, IReadOnlyList<SchemaReference> References)
{
    public static IReadOnlyList<SchemaTable> AllOf(TSqlModel model) =>
        [.. model.GetObjects(DacQueryScopes.UserDefined, Table.TypeClass).Select(Read)];

    /// <summary>Everything that is compared between two ways to the same tables.</summary>
    public IEnumerable<string> Lines() =>
        Columns.Select(column => $"{Name} {column}")
            .Concat(Keys.Select(key => $"{Name} {key.Name} unique: {key.IsUnique} clustered: {key.IsClustered} {Names(key.Columns)} {key.Filter}"))
            .Concat(References.Select(one => $"{Name} {one.Name} {Names(one.Columns)} -> {one.To} {Names(one.ToColumns)} {one.OnDelete}"));

    private static string Names(IEnumerable<SchemaColumn> columns) => $"({string.Join(", ", columns.Select(column => column.Name))})";

    private static SchemaTable Read(TSqlObject table) => new(
        Last(table),
        [.. table.GetReferenced(Table.Columns).Select(Column)],
        [
            .. table.GetReferencing(PrimaryKeyConstraint.Host).Select(key => new SchemaKey(
                Last(key), ColumnsOf(key, PrimaryKeyConstraint.Columns), true, key.GetProperty<bool>(PrimaryKeyConstraint.Clustered), null)),
            .. table.GetReferencing(UniqueConstraint.Host).Select(key => new SchemaKey(
                Last(key), ColumnsOf(key, UniqueConstraint.Columns), true, key.GetProperty<bool>(UniqueConstraint.Clustered), null)),
            .. table.GetReferencing(DacIndex.IndexedObject).Select(Index),
        ],
        [.. table.GetReferencing(ForeignKeyConstraint.Host).Select(Reference)]);

    private static SchemaKey Index(TSqlObject index) => new(
        Last(index),
        ColumnsOf(index, DacIndex.Columns),
        index.GetProperty<bool>(DacIndex.Unique),
        index.GetProperty<bool>(DacIndex.Clustered),
        index.GetProperty<object?>(DacIndex.FilterPredicate)?.ToString());

    private static SchemaReference Reference(TSqlObject key) => new(
        Last(key),
        Last(key.GetReferenced(ForeignKeyConstraint.ForeignTable).Single()),
        ColumnsOf(key, ForeignKeyConstraint.Columns),
        ColumnsOf(key, ForeignKeyConstraint.ForeignColumns),
        key.GetProperty<ForeignKeyAction>(ForeignKeyConstraint.DeleteAction));

    private static SchemaColumn Column(TSqlObject column) => new(
        Last(column),
        Last(column.GetReferenced(DacColumn.DataType).Single()),
        column.GetProperty<int>(DacColumn.Length),
        column.GetProperty<bool>(DacColumn.IsMax),
        column.GetProperty<int>(DacColumn.Precision),
        column.GetProperty<int>(DacColumn.Scale),
        column.GetProperty<bool>(DacColumn.Nullable),
        column.GetProperty<bool>(DacColumn.IsIdentity),
        column.GetProperty<string?>(DacColumn.Collation));

    private static IReadOnlyList<SchemaColumn> ColumnsOf(TSqlObject of, ModelRelationshipClass relation) =>
        [.. of.GetReferenced(relation).Select(Column)];

    private static string Last(TSqlObject one) => one.Name.Parts.Count > 0 ? one.Name.Parts[^1] : "";
}
