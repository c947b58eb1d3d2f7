using NtmWorkflow.Application.Pipeline;
using NtmWorkflow.Application.Ports;
using NtmWorkflow.Domain.Calendar;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Process;

namespace NtmWorkflow.Application.Desk;

/// <summary>
/// Where every act on a dossier passes (bàn xử lý hồ sơ): opens the dossier, asks the step, carries the act along
/// the path, seals it and records it.
/// </summary>
/// <param name="ledger">The ledgers.</param>
/// <param name="books">The rules.</param>
/// <param name="current">Who acts.</param>
/// <param name="clock">The clock.</param>
public sealed class DossierDesk(ILedger ledger, IRuleBooks books, ICurrentActor current, TimeProvider clock)
{
    /// <summary>Opens a dossier with its pinned rules.</summary>
    public async Task<Outcome<DossierCase>> OpenAsync(DossierId id, CancellationToken cancellation)
    {
        var entries = await ledger.ReadAsync(id, cancellation);
        if (entries.Count == 0)
        {
            return new Refusal(RefusalKind.NotFound, "no-such-dossier", "Không tìm thấy hồ sơ này.", Remedy: "Kiểm tra lại địa chỉ, hoặc mở hồ sơ từ danh sách.");
        }

        var dossier = Dossier.Fold(entries);
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
        CancellationToken cancellation) => TakeAsync(command.Dossier, command.Version, task, item, decide, cancellation);

    /// <summary>Takes an act at a step of one of many dossiers that a request is about.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="seen">Version the request was made from, or none.</param>
    /// <param name="task">The step at which the act is taken.</param>
    /// <param name="item">The department, where each has its own task.</param>
    /// <param name="decide">Decides the act, or refuses with all reasons.</param>
    /// <param name="cancellation">Cancels.</param>
    public async Task<Outcome<ActTaken>> TakeAsync(
        DossierId dossier,
        int? seen,
        string task,
        string? item,
        Func<DossierCase, Task<Outcome<DossierAct>>> decide,
        CancellationToken cancellation)
    {
        var opened = await OpenAsync(dossier, cancellation);
        if (!opened.Succeeded)
        {
            return Outcome.Refused<ActTaken>(opened.Refusals);
        }

        var @case = opened.Value;
        if (seen is { } version && version != @case.Dossier.Sequence)
        {
            return new Refusal(
                RefusalKind.Conflict,
                "page-is-stale",
                "Hồ sơ đã có thay đổi sau khi bạn mở trang này.",
                Remedy: "Nội dung bạn nhập vẫn còn trên trang. Xem lại tình trạng hồ sơ rồi gửi lại.");
        }

        if (DossierPath.StepIsOpen(@case, task, item) is { } closed)
        {
            return closed;
        }

        var decided = await decide(@case);
        return decided.Succeeded
            ? await RecordAsync(@case, decided.Value, task, current.Actor!, cancellation)
            : Outcome.Refused<ActTaken>(decided.Refusals);
    }

    /// <summary>Lets a due timer of the path fire, in the name of the service.</summary>
    public async Task<Outcome<ActTaken>> FireAsync(DueTimer due, CancellationToken cancellation)
    {
        var opened = await OpenAsync(due.Dossier, cancellation);
        return opened.Succeeded
            ? await FireAsync(opened.Value, due, cancellation)
            : Outcome.Refused<ActTaken>(opened.Refusals);
    }

    private async Task<Outcome<ActTaken>> FireAsync(DossierCase @case, DueTimer due, CancellationToken cancellation)
    {
        var timer = @case.Dossier.State.OpenTimers.FirstOrDefault(open => open.Id == due.Timer);
        var fired = DossierPath.Fire(@case, due.Timer);
        if (!fired.Succeeded)
        {
            return Outcome.Refused<ActTaken>(fired.Refusals);
        }

        var act = new TimeLimitPassed(due.Timer, timer?.TaskElementId, due.DueDay);
        return await SealAsync(@case, act, fired.Value, timer?.TaskElementId, Actor.Service, cancellation);
    }

    private async Task<Outcome<ActTaken>> RecordAsync(
        DossierCase @case, DossierAct act, string task, Actor actor, CancellationToken cancellation)
    {
        var step = DossierPath.Advance(@case, act);
        return step.Succeeded
            ? await SealAsync(@case, act, step.Value, task, actor, cancellation)
            : Outcome.Refused<ActTaken>(step.Refusals);
    }

    private async Task<Outcome<ActTaken>> SealAsync(
        DossierCase @case, DossierAct act, StepTaken? step, string? task, Actor actor, CancellationToken cancellation)
    {
        var dossier = @case.Dossier;
        var source = task is null ? null : (@case.Rules.Path.Nodes.GetValueOrDefault(task) as UserTask)?.LegalSource;
        var entry = HashChain.Seal(
            dossier.Id,
            dossier.Sequence + 1,
            clock.GetUtcNow(),
            actor,
            source,
            act,
            step?.State ?? dossier.State,
            dossier.HeadHash);
        await ledger.RecordAsync(new RecordedAct(dossier, dossier.Apply(entry), entry, step, @case.Rules), cancellation);
        return new ActTaken(dossier.Id, entry.Sequence, entry.Seal.Hash);
    }
}
