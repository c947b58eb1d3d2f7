using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;
using NtmWorkflow.Infrastructure.Persistence;

namespace NtmWorkflow.SqlServer.Tests.Statements;

/// <summary>A command as it would have gone to the server.</summary>
/// <param name="Origin">Class and method that asked for it, such as <c>EfLedger.ReadAsync</c>.</param>
/// <param name="Text">Its SQL.</param>
/// <param name="Parameters">Declarations of its parameters, such as <c>@p0 nvarchar(4000)</c>.</param>
internal sealed record Statement(string Origin, string Text, IReadOnlyList<string> Parameters)
{
    public static Statement Of(string origin, DbCommand command) =>
        new(origin, command.CommandText, [.. command.Parameters.Cast<SqlParameter>().Select(Declaration)]);

    /// <summary>
    /// The statement as the body of a procedure, where its names are resolved. A server knows the rows of OUTPUT as INSERTED in
    /// any letters; DacFx, where capital letters count, in small ones only.
    /// </summary>
    public string AsProcedure(string name) =>
        $"CREATE PROCEDURE [{name}] {string.Join(", ", Parameters)} AS\n{Text.Replace("INSERTED.", "inserted.", StringComparison.Ordinal)}";

    private static string Declaration(SqlParameter parameter)
    {
        var type = parameter.SqlDbType switch
        {
            SqlDbType.NVarChar => parameter.Size is > 0 and <= 4000 ? $"nvarchar({parameter.Size})" : "nvarchar(max)",
            SqlDbType.VarBinary => parameter.Size is > 0 and <= 8000 ? $"varbinary({parameter.Size})" : "varbinary(max)",
            SqlDbType.Decimal => $"decimal({ExactDecimals.Precision}, {ExactDecimals.Scale})",
            SqlDbType.UniqueIdentifier or SqlDbType.Int or SqlDbType.BigInt or SqlDbType.Bit or SqlDbType.Date or SqlDbType.DateTimeOffset =>
                parameter.SqlDbType.ToString(),
            var other => throw new NotSupportedException($"A parameter of type {other} is new: say how it is declared."),
        };
        return $"{(parameter.ParameterName.StartsWith('@') ? "" : "@")}{parameter.ParameterName} {type}";
    }
}
