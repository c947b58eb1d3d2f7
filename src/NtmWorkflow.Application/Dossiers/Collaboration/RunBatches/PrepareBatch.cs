using NtmWorkflow.Domain.Law;
using System.Text.Json;
using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Collaboration.RunBatches;

/// <summary>
/// Asks what an act would do to many dossiers (xem trước xử lý hàng loạt). Each is tried by the real request in a unit of work
/// that is never committed, so that preview and act can't differ; only the list itself is kept.
/// </summary>
/// <param name="What">The act.</param>
/// <param name="Dossiers">The dossiers; none: all that the filter finds.</param>
/// <param name="Filter">What the list was narrowed to.</param>
public sealed record PrepareBatchRequest(BatchAct What, IReadOnlyList<Guid>? Dossiers, DossierFilter? Filter)
    : IRequest<Outcome<Batch>>, IGuarded
{
    /// <summary>Most dossiers of one batch.</summary>
    public const int MostDossiers = 500;

    /// <inheritdoc/>
    public Permission Permission => Permission.RunBatch;
}

internal sealed class PrepareBatchInput : AbstractValidator<PrepareBatchRequest>
{
    public PrepareBatchInput()
    {
        RuleFor(request => request.What).NotNull().OverridePropertyName("kind").WithErrorCode("batch-act-is-given")
            .WithMessage("Chưa chọn việc cần làm.").WithState(_ => "Chọn một việc trong danh sách.");
        When(request => request.What is not null, () =>
        {
            RuleFor(request => request.What.Words).Needed("words", "nội dung áp dụng cho mọi hồ sơ").When(request => request.What.Kind != BatchKind.Receive);
            RuleFor(request => request.What.Words).Optional("words", "nội dung áp dụng cho mọi hồ sơ").When(request => request.What.Kind == BatchKind.Receive);
            RuleFor(request => request.What.Day).NotNull().OverridePropertyName("day").WithErrorCode("day-is-given")
                .WithMessage("Chưa nhập ngày.").WithState(_ => "Nhập ngày công bố, hoặc ngày cần trả lời.")
                .When(request => request.What.Kind is BatchKind.Publish or BatchKind.AskUnit);
        });
    }
}

internal sealed class PrepareBatchHandler(
    IReadModels models, IBatches batches, IUnitOfWork work, IIdempotency idempotency, DossierDesk desk, BatchSender sender, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<PrepareBatchRequest, Outcome<Batch>>
{
    public async Task<Outcome<Batch>> Handle(PrepareBatchRequest request, CancellationToken cancellationToken)
    {
        // Looked for before anything is tried: what is tried would find the answer of this request for its own.
        if (await FindAsync(cancellationToken) is { } before)
        {
            return before;
        }

        var dossiers = request.Dossiers is { Count: > 0 } chosen
            ? [.. chosen.Distinct().Select(id => new DossierId(id))]
            : await models.DossierIdsAsync(current.Actor!, request.Filter ?? new(), PrepareBatchRequest.MostDossiers + 1, cancellationToken);
        if (dossiers.Count is 0 or > PrepareBatchRequest.MostDossiers)
        {
            return Refusal.Invalid(
                "dossiers", "batch-has-its-size", $"Mỗi lần xử lý từ 1 đến {PrepareBatchRequest.MostDossiers} hồ sơ.", "Chọn hồ sơ, hoặc thu hẹp bộ lọc.");
        }

        var items = new List<BatchItem>();
        foreach (var dossier in dossiers)
        {
            if (await TryAsync(request.What, dossier, cancellationToken) is { } item)
            {
                items.Add(item);
            }
        }

        var batch = new Batch(
            Guid.CreateVersion7(clock.GetUtcNow()), current.Actor!, current.Delegation?.Id, request.What, clock.GetUtcNow(), null, null,
            items.CountBy(item => item.State).ToDictionary());
        return await work.RunAsync(
            async token =>
            {
                if (await FindAsync(token) is { } first)
                {
                    return first;
                }

                await batches.AddAsync(batch, items, token);
                await idempotency.KeepAsync(JsonSerializer.Serialize(batch, LedgerJson.Options), token);
                return batch;
            },
            _ => true,
            cancellationToken);
    }

    private async Task<Batch?> FindAsync(CancellationToken cancellation) =>
        await idempotency.FindAsync(cancellation) is { } kept ? JsonSerializer.Deserialize<Batch>(kept, LedgerJson.Options) : null;

    /// <summary>Tries the act on one dossier and undoes it; none for a dossier that the person may not see.</summary>
    private Task<BatchItem?> TryAsync(BatchAct act, DossierId dossier, CancellationToken cancellation) => work.RunAsync(
        async token =>
        {
            var opened = await desk.OpenAsync(dossier, token);
            if (!opened.Succeeded
                || Shared.Access.Gatekeeper.Check(Permission.ViewDossier, current.Actor, Shared.Access.Place.Of(opened.Value)) is not null)
            {
                return null;
            }

            var found = opened.Value.Dossier;
            Telemetry.OnlyTry();
            var tried = await sender.SendAsync(act, dossier, found.Sequence, token);
            return new BatchItem(
                dossier,
                Names.WithDistrict(found.Registration.UnitName, found.Registration.DistrictName),
                found.Registration.LevelName,
                found.Sequence,
                tried.Succeeded ? BatchItemState.Waiting : BatchItemState.LeftOut,
                tried.Succeeded ? null : BatchText.Of(tried.Refusals));
        },
        _ => false,
        cancellation);
}

/// <summary>Refusals as one text of a result list.</summary>
internal static class BatchText
{
    public static string Of(IReadOnlyList<Refusal> refusals) => string.Join(" ", refusals.Select(refusal =>
        $"{refusal.Sentence}{(refusal.Source is { } source ? $" (Căn cứ: {source})" : null)}{(refusal.Remedy is { } remedy ? $" {remedy}" : null)}"));
}
