using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Process;

namespace NtmWorkflow.Domain.Dossiers;

/// <summary>Carries an act along the dossier's path (đường đi của hồ sơ).</summary>
public static class DossierPath
{
    /// <summary>Code of the refusal of an act whose step is not open.</summary>
    public const string NotThisStepCode = "step-is-open";

    /// <summary>Opens the path of a new dossier.</summary>
    public static Outcome<StepTaken> Begin(ApplicableRules rules, DossierId dossier) =>
        Answer(ProcessEngine.Step(
            rules.Path, ProcessState.NotStarted, new Started(dossier.ToString()), FactsFor(rules.Departments)), rules.Path);

    /// <summary>Completes the step that the act belongs to.</summary>
    /// <returns>The step taken; none for an act beside the path.</returns>
    public static Outcome<StepTaken?> Advance(DossierCase @case, DossierAct act)
    {
        if (act.EndsThePath)
        {
            return Take(@case, new Cancelled($"{@case.Dossier.Sequence + 1}")).Map(taken => (StepTaken?)taken);
        }

        if (act.Move is not { } move)
        {
            return Outcome.Of<StepTaken?>(null);
        }

        var open = OpenTaskFor(@case.Dossier, move.Task, move.Item);
        if (open is null)
        {
            return NotThisStep(@case, move.Task, move.Item);
        }

        return Take(@case, new TaskCompleted($"{@case.Dossier.Sequence + 1}", open.Id, move.Outcome)).Map(taken => (StepTaken?)taken);
    }

    /// <summary>Lets a timer of the path fire.</summary>
    public static Outcome<StepTaken> Fire(DossierCase @case, string timer) =>
        Take(@case, new TimerFired($"{@case.Dossier.Sequence + 1}", timer));

    /// <summary>Why this step can't be taken now, or none when it is open.</summary>
    public static Refusal? StepIsOpen(DossierCase @case, string element, string? item) =>
        OpenTaskFor(@case.Dossier, element, item) is { Available: true } ? null : NotThisStep(@case, element, item);

    /// <summary>The open task of this element, and of this department where each has its own.</summary>
    public static OpenTask? OpenTaskFor(Dossier dossier, string element, string? item) =>
        dossier.State.OpenTasks.FirstOrDefault(task => task.ElementId == element && task.Item == item);

    private static Outcome<StepTaken> Take(DossierCase @case, ProcessEvent @event) =>
        Answer(ProcessEngine.Step(@case.Rules.Path, @case.Dossier.State, @event, FactsFor(@case.DepartmentsToSign)), @case.Rules.Path);

    private static Facts FactsFor(IReadOnlyList<OrganisationId> departmentsToSign) => Facts.None with
    {
        Collections = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
        {
            ["departmentsToSign"] = [.. departmentsToSign.Select(department => department.Value)],
        },
    };

    private static Refusal NotThisStep(DossierCase @case, string task, string? item)
    {
        var name = @case.Rules.Path.Nodes.TryGetValue(task, out var node) ? node.Name : task;
        if (item is not null && @case.Dossier.State.OpenTasks.Any(other => other.Available && other.ElementId == task))
        {
            return Refusal.Unmet(
                NotThisStepCode, $"Phần việc của {@case.Rules.NameOf(new OrganisationId(item))} ở bước “{name}” đã xong hoặc không có; bước này còn chờ cơ quan khác.", null,
                "Mở lại hồ sơ để xem bước hiện tại.");
        }

        var open = @case.Dossier.State.OpenTasks
            .Where(other => other.Available && other.ElementId != PathTasks.Withdraw)
            .Select(other => @case.Rules.Path.Nodes[other.ElementId].Name)
            .Distinct(StringComparer.Ordinal);
        var now = @case.Dossier.State.HasEnded ? "Hồ sơ đã kết thúc." : $"Hồ sơ đang ở bước: {string.Join(", ", open)}.";
        return Refusal.Unmet(NotThisStepCode, $"Không thực hiện được bước “{name}” lúc này. {now}", null, "Mở lại hồ sơ để xem bước hiện tại.");
    }

    private static Outcome<StepTaken> Answer(StepResult result, ProcessDefinition path) => result switch
    {
        StepTaken taken => taken,
        StepRefused { Code: StepRefusalCode.NoLongerAvailable } refused =>
            Refusal.Unmet("step-is-still-available", refused.Sentence, path.Name, "Liên hệ Văn phòng Điều phối nông thôn mới tỉnh."),
        StepRefused refused => new Refusal(RefusalKind.Conflict, "step-was-refused", refused.Sentence, Remedy: "Tải lại trang rồi thử lại."),
        _ => throw new InvalidOperationException("Unknown answer of the process core."),
    };
}
