using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Cli.Commands;

/// <summary>An act of the reporting regime with everything that may stand in its way.</summary>
/// <param name="Permission">What somebody must be permitted to do.</param>
/// <param name="Name">The act in people's words.</param>
/// <param name="When">Whose, and when it may be taken.</param>
/// <param name="Refusals">What its rules answer where all of them are broken.</param>
internal sealed record ReportingAct(Permission Permission, string Name, string When, IEnumerable<Refusal> Refusals);

/// <summary>The acts of the reporting regime and their rules as Markdown.</summary>
internal static class ReportingStepText
{
    private const string Head = """

        ## Reporting regime

        No path leads through the reporting regime: an obligation is open, done, withdrawn or dropped, a report is written, sent,
        returned or accepted, a period is open or closed. A refused act names everything that stands in the way at once. The
        sentences are what the rules answer about an example in which all of them are broken.

        - Every other role is refused by `not-yours-to-do`, and a visitor by `sign-in-first`.
        - What somebody may not see does not exist for them: `obligation-is-known`, `form-is-known`, `period-is-known`,
          `unit-is-known`.
        - Last days come from `duties.json` with their source; a rule that rests on a document names it.

        ### Who may, and when

        | act | allowed to | when |
        |---|---|---|

        """;

    private const string Rules = """

        ### What stands in the way

        | act | rule | what it says | source | what to do |
        |---|---|---|---|---|

        """;

    public static string Of(IReadOnlyList<ReportingAct> acts) =>
        Head.ReplaceLineEndings("\n") + Table(acts.Select(Who)) + Rules.ReplaceLineEndings("\n") + Table(acts.SelectMany(Refused));

    private static string Table(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));

    private static string Who(ReportingAct act) => $"| {Title(act)} | {Allowed(act.Permission)} | {act.When} |";

    private static IEnumerable<string> Refused(ReportingAct act) =>
        from refusal in act.Refusals.DistinctBy(refusal => refusal.Code, StringComparer.Ordinal)
        select $"| {Title(act)} | `{refusal.Code}` | {refusal.Sentence} | {refusal.Source ?? "–"} | {refusal.Remedy} |";

    private static string Title(ReportingAct act) => $"{act.Name} (`{act.Permission}`)";

    private static string Allowed(Permission permission) => string.Join(
        ", ", PolicyTable.Grants.Where(grant => grant.Permission == permission).Select(grant => grant.Role!.Value.Id()).Distinct(StringComparer.Ordinal));
}
