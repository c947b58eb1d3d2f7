using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Process;

namespace NtmWorkflow.Application.Shared.Desk;

/// <summary>
/// Where every act on a dossier passes (bàn xử lý hồ sơ): opens the dossier, asks the step, carries the act along
/// the path, seals it and records it.
/// </summary>
/// <param name="ledger">The ledgers.</param>
/// <param name="books">The rules.</param>
/// <param name="councils">The sessions on whose agendas dossiers stand.</param>
/// <param name="store">The files that acts rest on.</param>
/// <param name="current">Who acts.</param>
/// <param name="clock">The clock.</param>
public sealed class DossierDesk(ILedger ledger, IRuleBooks books, CouncilDesk councils, IEvidenceStore store, ICurrentActor current, TimeProvider clock)
{
    /// <summary>Dossiers as this request read them: the access check, the step and the page need not fold all acts each anew.</summary>
    private readonly Dictionary<DossierId, Dossier> _read = [];

    /// <summary>Opens a dossier with its pinned rules.</summary>
    public async Task<Outcome<DossierCase>> OpenAsync(DossierId id, CancellationToken cancellation)
    {
        if (await ReadAsync(id, cancellation) is not { } dossier)
        {
            return new Refusal(RefusalKind.NotFound, "no-such-dossier", "Không tìm thấy hồ sơ này.", Remedy: "Kiểm tra lại địa chỉ, hoặc mở hồ sơ từ danh sách.");
        }

        var rules = await books.ForAsync(dossier.Registration, cancellation);
        return new DossierCase(dossier, rules, clock.TodayInVietnam());
    }

    /// <summary>Takes an act at a step of the path.</summary>
    /// <param name="command">The request.</param>
    /// <param name="task">The step at which the act is taken.</param>
    /// <param name="item">The department, where each has its own task.</param>
    /// <param name="decide">Decides the act, or refuses with all reasons.</param>
    /// <param name="cancellation">Cancels.</param>
    public Task<Outcome<ActTaken>> TakeAsync(
        DossierCommand command,
        string task,
        string? item,
        Func<DossierCase, Task<Outcome<DossierAct>>> decide,
        CancellationToken cancellation) =>
        DecideAsync(command.Dossier, @case => Stale(command, @case), task, @case => DossierPath.StepIsOpen(@case, task, item), decide, cancellation);

    /// <summary>Takes an act at a step of one of many dossiers that a request is about.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="seen">Version the request was made from, or none.</param>
    /// <param name="task">The step at which the act is taken.</param>
    /// <param name="item">The department, where each has its own task.</param>
    /// <param name="decide">Decides the act, or refuses with all reasons.</param>
    /// <param name="cancellation">Cancels.</param>
    public Task<Outcome<ActTaken>> TakeAsync(
        DossierId dossier,
        int? seen,
        string task,
        string? item,
        Func<DossierCase, Task<Outcome<DossierAct>>> decide,
        CancellationToken cancellation) =>
        DecideAsync(dossier, @case => Stale(seen, @case), task, @case => DossierPath.StepIsOpen(@case, task, item), decide, cancellation);

    /// <summary>Takes an act beside the path: whether it can be taken is for its own rules to say.</summary>
    /// <param name="command">The request.</param>
    /// <param name="decide">Decides the act, or refuses with all reasons.</param>
    /// <param name="cancellation">Cancels.</param>
    public Task<Outcome<ActTaken>> TakeBesideAsync(
        DossierCommand command, Func<DossierCase, Task<Outcome<DossierAct>>> decide, CancellationToken cancellation) =>
        DecideAsync(command.Dossier, @case => Stale(command, @case), null, _ => null, decide, cancellation);

    private async Task<Outcome<ActTaken>> DecideAsync(
        DossierId dossier,
        Func<DossierCase, Refusal?> isStale,
        string? task,
        Func<DossierCase, Refusal?> stepIsOpen,
        Func<DossierCase, Task<Outcome<DossierAct>>> decide,
        CancellationToken cancellation)
    {
        var opened = await OpenAsync(dossier, cancellation);
        if (!opened.Succeeded)
        {
            return Outcome.Refused<ActTaken>(opened.Refusals);
        }

        var @case = opened.Value;
        if (isStale(@case) is { } stale)
        {
            return stale;
        }

        if (stepIsOpen(@case) is { } closed)
        {
            return closed;
        }

        var decided = await decide(@case);
        return decided.Succeeded
            ? await RecordAsync(@case, decided.Value, task, cancellation)
            : Outcome.Refused<ActTaken>(decided.Refusals);
    }

    /// <summary>Takes what a council session concluded on a dossier that waits for it.</summary>
    public Task<Outcome<ActTaken>> ConcludeAsync(DossierId dossier, CouncilConcluded concluded, CancellationToken cancellation) =>
        TakeAsync(dossier, null, PathTasks.CouncilSession, null, @case => Task.FromResult(CouncilSteps.Conclude(@case, concluded)), cancellation);

    /// <summary>Lets a due timer of the path fire, in the name of the service.</summary>
    public async Task<Outcome<ActTaken>> FireAsync(DueTimer due, CancellationToken cancellation)
    {
        var opened = await OpenAsync(due.Dossier, cancellation);
        return opened.Succeeded
            ? await FireAsync(opened.Value, due, cancellation)
            : Outcome.Refused<ActTaken>(opened.Refusals);
    }

    /// <summary>Records an act beside the path that follows from an act on another dossier, in the name of who took that.</summary>
    public async Task<Outcome<ActTaken>> NoteAsync(DossierId dossier, DossierAct act, CancellationToken cancellation)
    {
        var opened = await OpenAsync(dossier, cancellation);
        return opened.Succeeded
            ? await SealAsync(opened.Value, act, null, null, current.Actor!, cancellation)
            : Outcome.Refused<ActTaken>(opened.Refusals);
    }

    /// <summary>Records an act that follows from what the service did to another dossier, in its name; it may end the path.</summary>
    public async Task<Outcome<ActTaken>> FollowAsync(DossierId dossier, DossierAct act, CancellationToken cancellation)
    {
        var opened = await OpenAsync(dossier, cancellation);
        if (!opened.Succeeded)
        {
            return Outcome.Refused<ActTaken>(opened.Refusals);
        }

        var step = DossierPath.Advance(opened.Value, act);
        return step.Succeeded
            ? await SealAsync(opened.Value, act, step.Value, null, Actor.Service, cancellation)
            : Outcome.Refused<ActTaken>(step.Refusals);
    }

    /// <summary>
    /// Folds what came since it was last read. The last act known is read again: it may have been rolled back, and then the whole ledger counts.
    /// </summary>
    private async Task<Dossier?> ReadAsync(DossierId id, CancellationToken cancellation)
    {
        if (_read.TryGetValue(id, out var known))
        {
            var since = await ledger.ReadFromAsync(id, known.Sequence, cancellation);
            if (since.Count > 0 && since[0].Seal.Hash == known.HeadHash)
            {
                return _read[id] = since.Skip(1).Aggregate(known, (dossier, entry) => dossier.Apply(entry));
            }
        }

        var entries = await ledger.ReadAsync(id, cancellation);
        return entries.Count == 0 ? null : (_read[id] = Dossier.Fold(entries));
    }

    /// <summary>Says that what was sent was made from a dossier that has changed since.</summary>
    internal static Refusal PageIsStale { get; } = new(
        RefusalKind.Conflict,
        "page-is-stale",
        "Hồ sơ đã có thay đổi sau khi bạn mở trang này.",
        Remedy: "Nội dung bạn nhập vẫn còn trên trang. Xem lại tình trạng hồ sơ rồi gửi lại.");

    private static Refusal? Stale(DossierCommand command, DossierCase @case) =>
        command.SeenRound == @case.Dossier.Submissions ? null : Stale(command.Version, @case);

    private static Refusal? Stale(int? seen, DossierCase @case) =>
        seen is { } version && version != @case.Dossier.Sequence ? PageIsStale : null;

    /// <summary>What an act rests on: rounds on the plan, a step on what its path names.</summary>
    private static string? SourceOf(DossierCase @case, DossierAct act, string? task) =>
        act is RoundAssigned ? @case.Rules.Province.Plan.Document
        : task is null ? null
        : (@case.Rules.Path.Nodes.GetValueOrDefault(task) as UserTask)?.LegalSource;

    private async Task<Outcome<ActTaken>> FireAsync(DossierCase @case, DueTimer due, CancellationToken cancellation)
    {
        if (LateTimer.IsOne(due.Timer))
        {
            var told = LateTimer.Fire(@case, due.Timer);
            return told.Succeeded
                ? await SealAsync(@case, told.Value, null, null, Actor.Service, cancellation)
                : Outcome.Refused<ActTaken>(told.Refusals);
        }

        var timer = @case.Dossier.State.OpenTimers.FirstOrDefault(open => open.Id == due.Timer);
        var fired = DossierPath.Fire(@case, due.Timer);
        if (!fired.Succeeded)
        {
            return Outcome.Refused<ActTaken>(fired.Refusals);
        }

        var act = new TimeLimitPassed(due.Timer, timer?.TaskElementId, due.DueDay);
        return await SealAsync(@case, act, fired.Value, SourceOf(@case, act, timer?.TaskElementId), Actor.Service, cancellation);
    }

    /// <summary>Carries an act that was decided along the path, seals it and records it.</summary>
    /// <param name="case">The dossier as it was decided on.</param>
    /// <param name="act">The act.</param>
    /// <param name="task">The step at which it is taken; none beside the path.</param>
    /// <param name="cancellation">Cancels.</param>
    public async Task<Outcome<ActTaken>> RecordAsync(DossierCase @case, DossierAct act, string? task, CancellationToken cancellation)
    {
        if (store.Unusable(act) is { Count: > 0 } unusable)
        {
            return Outcome.Refused<ActTaken>(unusable);
        }

        var step = DossierPath.Advance(@case, act);
        return step.Succeeded
            ? await SealAsync(@case, act, step.Value, SourceOf(@case, act, task), current.Actor!, cancellation)
            : Outcome.Refused<ActTaken>(step.Refusals);
    }

    private async Task<Outcome<ActTaken>> SealAsync(
        DossierCase @case, DossierAct act, StepTaken? step, string? source, Actor actor, CancellationToken cancellation)
    {
        var dossier = @case.Dossier;
        var entry = DossierLedger.Chain.Seal(dossier.Head, new(actor, clock.GetUtcNow()), act, source, step?.State ?? dossier.State);
        var after = dossier.Apply(entry);
        await ledger.RecordAsync(new RecordedAct(dossier, after, entry, step, @case.Rules), cancellation);
        await councils.DropWhatNoLongerWaitsAsync(dossier, after, act, cancellation);
        return new ActTaken(dossier.Id, entry.Sequence, entry.Seal.Hash);
    }
}
