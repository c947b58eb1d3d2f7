using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace NtmWorkflow.SqlServer.Tests.Schema;

/// <summary>A statement of a script.</summary>
/// <param name="What">The statement.</param>
/// <param name="IsExecuted">Whether it stands in the text of an EXEC, so that the server looks its names up only when it comes there.</param>
internal sealed record ScriptStatement(TSqlStatement What, bool IsExecuted);

/// <summary>
/// The statements of a script one after the other, taken out of IF, BEGIN and EXEC(N'...'): as a server runs them
/// on an empty database, where every condition of an idempotent script holds.
/// </summary>
internal static class ScriptStatements
{
    /// <summary>The statements by batch: the server looks up the names of a whole batch before it runs it.</summary>
    public static IEnumerable<IReadOnlyList<ScriptStatement>> Of(string script) =>
        TSql.Batches(script).Select(batch => (IReadOnlyList<ScriptStatement>)[.. batch.Statements.SelectMany(one => Of(one, isExecuted: false))]);

    private static IEnumerable<ScriptStatement> Of(TSqlStatement statement, bool isExecuted) => statement switch
    {
        IfStatement choice => Of(choice.ThenStatement, isExecuted).Concat(choice.ElseStatement is { } other ? Of(other, isExecuted) : []),
        BeginEndBlockStatement block => block.StatementList.Statements.SelectMany(one => Of(one, isExecuted)),
        ExecuteStatement { ExecuteSpecification.ExecutableEntity: ExecutableStringList text } when TSql.Written(text) is { } inner =>
            TSql.Batches(inner).SelectMany(batch => batch.Statements).SelectMany(one => Of(one, isExecuted: true)),
        _ => [new(statement, isExecuted)],
    };
}
