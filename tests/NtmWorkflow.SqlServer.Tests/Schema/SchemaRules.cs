using Microsoft.SqlServer.Dac.Model;
using NtmWorkflow.Infrastructure.Persistence;

namespace NtmWorkflow.SqlServer.Tests.Schema;

/// <summary>What SQL Server refuses, or takes and does wrong, though every name resolves. EF's own table is EF's affair.</summary>
internal static class SchemaRules
{
    private const int LargestPrimaryKey = 900;
    private const int LargestIndex = 1700;
    private const string OfEf = "__EFMigrationsHistory";

    /// <summary>Texts whose length nobody can know: documents, answers, explanations, hashes of passwords.</summary>
    private static readonly string[] MayBeOfAnyLength =
    [
        "Acts.ByText", "Acts.ActText", "Acts.StateText",
        "Batches.ActText", "BatchItems.Outcome",
        "DraftFindings.Explanation", "DraftFindings.Note", "FigureEntries.ActText", "FigureEntries.ByText", "Notices.Text", "Outbox.Text", "Repeats.Answer", "RuleTexts.Text", "Settings.Value",
        "SessionActs.ByText", "SessionActs.ActText", "SignOffDrafts.Content", "Urns.Ballots",
        "CalendarEntries.ActText", "CalendarEntries.ByText", "PlanRulings.ActText", "PlanRulings.ByText",
        "ReportEntries.ActText", "ReportEntries.ByText", "ReportFields.Value",
        "DataProtectionKeys.FriendlyName", "DataProtectionKeys.Xml",
        "Users.PasswordHash", "Users.SecurityStamp", "Users.ConcurrencyStamp", "Users.PhoneNumber",
        "UserClaims.ClaimType", "UserClaims.ClaimValue", "UserLogins.ProviderDisplayName", "UserTokens.Value",
    ];

    public static IReadOnlyList<string> Findings(IReadOnlyList<SchemaTable> all)
    {
        SchemaTable[] tables = [.. all.Where(table => table.Name != OfEf)];
        return
        [
            .. tables.SelectMany(table => table.Columns.Select(column => Wrong(table, column)).OfType<string>()),
            .. tables.SelectMany(table => table.Columns).Select(column => column.Collation).OfType<string>().Distinct(StringComparer.Ordinal)
                .Where(collation => !DatabaseModel.KnowsCollation(collation)).Select(collation => $"there is no collation {collation}"),
            .. tables.SelectMany(table => table.Keys.SelectMany(key => Wrong(table, key))),
            .. tables.SelectMany(table => table.References.Where(HasOtherCollation).Select(one => $"{table.Name}.{one.Name}: the collation is not that of {one.To}")),
            .. tables.SelectMany(table => CascadesFrom(table.Name, tables)),
        ];
    }

    private static string? Wrong(SchemaTable table, SchemaColumn column) => column switch
    {
        { Type: "decimal" } and not { Precision: ExactDecimals.Precision, Scale: ExactDecimals.Scale } =>
            $"{table.Name}.{column.Name}: decimal({column.Precision},{column.Scale})",
        { Type: "varchar" or "char" or "nchar" or "text" or "ntext" } => $"{table.Name}.{column.Name}: {column.Type} is no text of ours",
        { Type: "nvarchar", Collation: null } => $"{table.Name}.{column.Name} has no collation of its own",
        { Type: "nvarchar", IsMax: true } when !MayBeOfAnyLength.Contains($"{table.Name}.{column.Name}") =>
            $"{table.Name}.{column.Name} has no length",
        _ => null,
    };

    private static IEnumerable<string> Wrong(SchemaTable table, SchemaKey key)
    {
        var bytes = key.Columns.Sum(Bytes);
        var largest = key.IsClustered ? LargestPrimaryKey : LargestIndex;
        if (bytes > largest)
        {
            yield return $"{table.Name}.{key.Name}: {bytes} bytes, at most {largest}";
        }

        // SQL Server takes two empty values in a unique index for the same.
        foreach (var column in key.Columns.Where(column => key.IsUnique && column.IsNullable))
        {
            if (key.Filter?.Contains($"[{column.Name}] IS NOT NULL", StringComparison.OrdinalIgnoreCase) != true)
            {
                yield return $"{table.Name}.{key.Name}: unique, but {column.Name} may be empty and is not filtered";
            }
        }
    }

    private static int Bytes(SchemaColumn column) => column switch
    {
        { IsMax: true } => int.MaxValue / 32,
        { Type: "nvarchar" } => column.Length * 2,
        { Type: "uniqueidentifier" } => 16,
        { Type: "decimal" } => 13,
        { Type: "datetimeoffset" } => 10,
        { Type: "bigint" } => 8,
        { Type: "int" } => 4,
        { Type: "date" } => 3,
        { Type: "bit" } => 1,
        _ => throw new NotSupportedException($"A key column of type {column.Type} is new: say how many bytes it takes."),
    };

    private static bool HasOtherCollation(SchemaReference one) =>
        one.Columns.Zip(one.ToColumns).Any(pair => pair.First.Collation != pair.Second.Collation);

    /// <summary>SQL Server refuses a table that a delete would reach in two ways, or that reaches itself (error 1785).</summary>
    private static IEnumerable<string> CascadesFrom(string start, IReadOnlyList<SchemaTable> tables)
    {
        var reached = new List<string> { start };
        for (var at = 0; at < reached.Count && reached.Count(name => name == reached[at]) == 1; at++)
        {
            reached.AddRange(tables.SelectMany(table => table.References
                .Where(one => one.To == reached[at] && one.OnDelete != ForeignKeyAction.NoAction)
                .Select(_ => table.Name)));
        }

        return reached.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1)
            .Select(group => $"a delete in {start} reaches {group.Key} in more than one way");
    }
}
