using MediatR;
using NtmWorkflow.Application.Dossiers.Appraise.ConsolidateAppraisal;
using NtmWorkflow.Application.Dossiers.Appraise.ReceiveDossier;
using NtmWorkflow.Application.Dossiers.Decide.PublishResult;
using NtmWorkflow.Application.Dossiers.Collaboration.ArrangeRounds;
using NtmWorkflow.Application.Dossiers.Collaboration.Messages;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Collaboration.RunBatches;

/// <summary>What can be done to many dossiers with the same words (việc làm được cho nhiều hồ sơ).</summary>
public enum BatchKind
{
    /// <summary>Receive as complete.</summary>
    Receive,

    /// <summary>Return at reception.</summary>
    ReturnAtReception,

    /// <summary>Consolidate and bring to the council.</summary>
    ToCouncil,

    /// <summary>Publish the recognition.</summary>
    Publish,

    /// <summary>Ask the unit to report how things stand.</summary>
    AskUnit,

    /// <summary>Put into a round, or leave to next year.</summary>
    AssignRound,
}

/// <summary>An act with its words, to be taken on many dossiers.</summary>
/// <param name="Kind">What.</param>
/// <param name="Words">Remark, report, channel, question or reason.</param>
/// <param name="Day">Day of publication, or day by which an answer is wanted.</param>
/// <param name="Round">Id of the round; none: next year.</param>
public sealed record BatchAct(BatchKind Kind, string Words, DateOnly? Day = null, string? Round = null);

/// <summary>Which act of the policy table stands behind each kind, and how it is sent.</summary>
public static class BatchActs
{
    /// <summary>The kinds that a role may ever do.</summary>
    public static IReadOnlyList<BatchKind> Of(Role role) => [.. Enum.GetValues<BatchKind>().Where(kind => PolicyTable.MayEver(ActOf(kind), role))];

    /// <summary>The act that a kind stands for.</summary>
    public static Permission ActOf(BatchKind kind) => kind switch
    {
        BatchKind.Receive or BatchKind.ReturnAtReception => Permission.ReceiveDossier,
        BatchKind.ToCouncil => Permission.ConsolidateAppraisal,
        BatchKind.Publish => Permission.PublishResult,
        BatchKind.AskUnit => Permission.SendMessage,
        _ => Permission.AssignRound,
    };

    /// <summary>What a kind is called.</summary>
    public static string Vietnamese(this BatchKind kind) => kind switch
    {
        BatchKind.Receive => "Tiếp nhận: hồ sơ đầy đủ, hợp lệ",
        BatchKind.ReturnAtReception => "Trả hồ sơ khi tiếp nhận",
        BatchKind.ToCouncil => "Tổng hợp, trình Hội đồng",
        BatchKind.Publish => "Công bố kết quả công nhận",
        BatchKind.AskUnit => "Yêu cầu đơn vị báo cáo tình hình",
        _ => "Xếp đợt xét",
    };
}

/// <summary>Takes a batch's act on one dossier by the same request that a page sends.</summary>
public sealed class BatchSender(IMediator mediator, DossierDesk desk)
{
    /// <summary>Takes it, or tells everything that stands in the way.</summary>
    public async Task<Outcome<string>> SendAsync(BatchAct act, DossierId dossier, int? version, CancellationToken cancellation) => act.Kind switch
    {
        BatchKind.Receive => await TakeAsync(new ReceiveDossierCommand(dossier, version, Complete: true, act.Words), cancellation),
        BatchKind.ReturnAtReception => await TakeAsync(new ReceiveDossierCommand(dossier, version, Complete: false, act.Words), cancellation),
        BatchKind.ToCouncil => await TakeAsync(new ConsolidateAppraisalCommand(dossier, version, ToCouncil: true, act.Words), cancellation),
        BatchKind.Publish => await TakeAsync(new PublishResultCommand(dossier, version, act.Day ?? default, act.Words), cancellation),
        BatchKind.AskUnit => await AskAsync(act, dossier, cancellation),
        _ => await TakeAsync(new AssignRoundCommand(dossier, version, act.Round, act.Words), cancellation),
    };

    private async Task<Outcome<string>> TakeAsync(DossierCommand command, CancellationToken cancellation) =>
        (await mediator.Send(command, cancellation)).Map(taken => $"Dòng {taken.Sequence} trong nhật ký hồ sơ");

    private async Task<Outcome<string>> AskAsync(BatchAct act, DossierId dossier, CancellationToken cancellation)
    {
        var opened = await desk.OpenAsync(dossier, cancellation);
        if (!opened.Succeeded)
        {
            return Outcome.Refused<string>(opened.Refusals);
        }

        var unit = TaskOwner.Applicant(opened.Value.Dossier.Registration.Unit, opened.Value.Rules.Province).Organisation;
        var sent = await mediator.Send(new SendMessageCommand(dossier, new MessageWords(act.Words, unit, act.Day), []), cancellation);
        return sent.Map(_ => $"Đã gửi câu hỏi tới {Parties.NameOf(unit, opened.Value.Rules.Province)}");
    }
}
