using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Process;

namespace NtmWorkflow.Cli.Commands;

/// <summary>The table of every step, act and role as Markdown, and the acts of the reporting regime.</summary>
internal static class StepText
{
    private const string Head = """
        # Steps, acts, roles

        What the service answers to each role that takes an act at a step of a path, where the person stands right to the
        dossier (own unit, own district, department in charge, member in office). Written by `ntm steps > docs/steps.md`;
        tests hold this file to the rules and the service to this file.

        - An act is allowed to the roles named, at the steps named. The rules of the act itself may still refuse it; they name
          everything that stands in the way.
        - At every other step the same roles are refused by `step-is-open`.
        - Every other role is refused by `not-yours-to-do` at every step, and a visitor by `sign-in-first`.

        """;

    public static string Of(IReadOnlyList<PathExample> paths) =>
        Head.ReplaceLineEndings("\n") + string.Join('\n', paths.SelectMany(Lines)) + "\n" + ReportingStepText.Of(ReportingExamples.All);

    private static IEnumerable<string> Lines(PathExample path)
    {
        string[] head =
        [
            "",
            $"## {path.Rules.Regime.Regime.Id}, {path.Rules.PathFile}",
            "",
            $"{path.Rules.Procedure.Vietnamese()}; for example {path.Unit.Name} ({path.ProvinceYear}).",
            "",
            "| step | act | allowed to |",
            "|---|---|---|",
        ];
        return head.Concat(
            from answer in StepTable.Of(path)
            where ActsAtTask.BelongsTo(answer.Permission, (UserTask)path.Rules.Path.Nodes[answer.Task])
            group answer by (answer.Task, answer.Permission) into answers
            select $"| {path.Rules.Path.Nodes[answers.Key.Task].Label} (`{answers.Key.Task}`) | `{answers.Key.Permission}` | {Allowed(answers)} |");
    }

    private static string Allowed(IEnumerable<StepAnswer> answers) => string.Join(
        ", ", answers.Where(answer => answer.Refusal is null).Select(answer => answer.Role!.Value.Id()).DefaultIfEmpty("–"));
}
