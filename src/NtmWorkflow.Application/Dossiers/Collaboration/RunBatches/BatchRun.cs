using NtmWorkflow.Application.People.StandIn;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Collaboration.RunBatches;

/// <summary>
/// Runs a started batch to its end (thực hiện lô). Each dossier is claimed, taken and marked in one unit of work: killed at any
/// moment, the next run goes on with what waits, and nothing is done twice.
/// </summary>
public sealed class BatchRun(IBatches batches, BatchPerson person, StandInDesk standing, IPeople people, IUnitOfWork work, TimeProvider clock, BatchSender sender)
{
    /// <summary>Runs it.</summary>
    /// <param name="id">The batch.</param>
    /// <param name="cancellation">Stops between two dossiers; the rest waits.</param>
    /// <returns>How many dossiers were dealt with now.</returns>
    public async Task<int> RunAsync(Guid id, CancellationToken cancellation)
    {
        if (await batches.FindAsync(id, cancellation) is not { StartedAt: not null, EndedAt: null } batch)
        {
            return 0;
        }

        var denied = await BeAsync(batch, cancellation);
        var dealt = 0;
        while (await batches.NextAsync(id, cancellation) is { } item)
        {
            cancellation.ThrowIfCancellationRequested();
            dealt += await DealAsync(batch, item, denied, cancellation) ? 1 : 0;
        }

        await work.RunAsync(
            async token =>
            {
                await batches.EndAsync(id, clock.GetUtcNow(), token);
                return true;
            },
            _ => true,
            cancellation);
        return dealt;
    }

    private async Task<IReadOnlyList<Refusal>> BeAsync(Batch batch, CancellationToken cancellation)
    {
        var found = batch.Delegation is { } delegation ? await standing.FindAsync(delegation, batch.By.User, cancellation) : null;
        var standIn = found is { Succeeded: true, Value: var inForce } ? inForce : null;
        person.Be(batch.By, standIn);
        if (found is { Succeeded: false })
        {
            return found.Refusals;
        }

        // A stand-in acts in the office of another: their own is what they must still hold.
        return await people.HoldsOfficeAsync(standIn?.StandIn ?? batch.By, cancellation) ? [] :
        [
            new(RefusalKind.Forbidden, "starter-is-in-office", $"{batch.By.Name} không còn giữ chức vụ đã bắt đầu đợt xử lý này.",
                Remedy: "Người đang giữ chức vụ lập lại đợt xử lý cho các hồ sơ còn lại."),
        ];
    }

    private async Task<bool> DealAsync(Batch batch, BatchItem item, IReadOnlyList<Refusal> denied, CancellationToken cancellation)
    {
        try
        {
            return await work.RunAsync(
                token => TakeAsync(batch, item, denied, token), taken => taken, cancellation);
        }
        catch (Exception error) when (error is not OperationCanceledException && cancellation is { IsCancellationRequested: false } && IsOurs(error))
        {
            // A dossier that can't be dealt with must not hold up the others.
            var failed = item with { State = BatchItemState.Failed, Outcome = "Lỗi hệ thống khi xử lý hồ sơ này; hồ sơ chưa thay đổi. Xử lý riêng trên trang hồ sơ." };
            return await work.RunAsync(token => FinishAsync(batch.Id, failed, token), taken => taken, cancellation);
        }
    }

    private async Task<bool> TakeAsync(Batch batch, BatchItem item, IReadOnlyList<Refusal> denied, CancellationToken cancellation)
    {
        if (!await batches.ClaimAsync(batch.Id, item.Dossier, cancellation))
        {
            return false;
        }

        var taken = denied.Count > 0
            ? Outcome.Refused<string>(denied)
            : await sender.SendAsync(batch.Act, item.Dossier, item.Version, cancellation);
        var dealt = taken.Succeeded
            ? item with { State = BatchItemState.Done, Outcome = taken.Value }
            : item with { State = BatchItemState.Refused, Outcome = BatchText.Of(taken.Refusals) };
        await batches.FinishAsync(batch.Id, dealt, clock.GetUtcNow(), cancellation);
        return true;
    }

    private async Task<bool> FinishAsync(Guid batch, BatchItem item, CancellationToken cancellation)
    {
        if (!await batches.ClaimAsync(batch, item.Dossier, cancellation))
        {
            return false;
        }

        await batches.FinishAsync(batch, item, clock.GetUtcNow(), cancellation);
        return true;
    }

    /// <summary>A dossier whose own data can't be read is its fault; a database that is away is nobody's, and the sweep tries again.</summary>
    private static bool IsOurs(Exception error) => error is InvalidOperationException or FormatException or KeyNotFoundException;
}
