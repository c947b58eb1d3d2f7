using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.View.ViewDossier;

/// <summary>What the service itself notes of late tasks.</summary>
internal sealed class LatenessWords : IHistoryOf<TimeLimitPassed>, IHistoryOf<LateTaskEscalated>
{
    public ActText Of(TimeLimitPassed act, DossierCase @case) =>
        new("Quá thời hạn", $"{TaskName(act.Task, @case)}: hạn {act.DueDay.Written()}");

    public ActText Of(LateTaskEscalated act, DossierCase @case) =>
        new("Báo việc quá hạn", $"{Late(act, @case)}: hạn {act.DueDay.Written()}");

    private static string TaskName(string? task, DossierCase @case) =>
        task is not null && @case.Rules.Path.Nodes.GetValueOrDefault(task) is { } node ? node.Label : "Công việc trên đường đi";

    private static string Late(LateTaskEscalated late, DossierCase @case)
    {
        var element = late.Task.Split('#')[0];
        var item = late.Task.Contains(':', StringComparison.Ordinal) ? $" của {@case.Rules.NameOf(new OrganisationId(late.Task.Split(':')[1]))}" : "";
        var to = @case.Rules.Regime.Regime.LateSteps?.FirstOrDefault(step => step.Id == late.Step)?.To;
        var name = @case.Rules.Path.Nodes.GetValueOrDefault(element)?.Label ?? element;
        return $"{name}{item}{(to is { } role ? $", báo {RoleNames.Vietnamese(role)}" : "")}";
    }
}
