using MediatR;
using Microsoft.AspNetCore.Mvc;
using NtmWorkflow.Application.Dossiers.Collaboration.Messages;
using NtmWorkflow.Application.Dossiers.View.ViewLists;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Web.Http;

namespace NtmWorkflow.Web.Api.Dossiers;

/// <summary>Messages on dossiers and notices over the API.</summary>
internal static class MessagesApi
{
    public static void MapQuestions(this RouteGroupBuilder api)
    {
        api.MapGet("questions", async (IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewQuestionsQuery(), cancellation)).ToHttp())
            .Does(Permission.ViewInbox).WithName("ViewQuestions").Produces<IReadOnlyList<OpenQuestion>>();
        api.MapPost("notices/reading", async (MarkNoticesReadCommand body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(body, cancellation)).ToHttp())
            .Does(Permission.ViewInbox).WithName("MarkNoticesRead").Produces<NoticesMarked>();
    }

    public static void MapMessages(this RouteGroupBuilder dossier)
    {
        dossier.MapGet("messages", async (Guid id, string? search, int? page, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewMessagesQuery(new DossierId(id), search, page ?? 1), cancellation)).ToHttp())
            .Does(Permission.ReadMessages).Produces<MessagesView>();
        dossier.MapPost("messages", SendAsync).Does(Permission.SendMessage).DisableAntiforgery().Produces<MessageSent>()
            .WithDescription("Biểu mẫu: text, to (mã cơ quan; bỏ trống là gửi tất cả), answerBy (ngày cần trả lời), thread (trả lời trong luồng), tệp kèm theo.");
        dossier.MapPost("messages/reading", async (Guid id, MarkMessagesReadCommand body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(body with { Dossier = new DossierId(id) }, cancellation)).ToHttp())
            .Does(Permission.ReadMessages).WithName("MarkMessagesRead").Produces<MessagesRead>();
        dossier.MapPost("messages/{message:guid}/withdrawal", async (Guid id, Guid message, WithdrawMessageCommand body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(body with { Dossier = new DossierId(id), Message = message }, cancellation)).ToHttp())
            .Does(Permission.SendMessage).WithName("WithdrawMessage").Produces<MessageWithdrawn>();
        dossier.MapGet("messages/{message:guid}/files/{hash}", FileAsync).Does(Permission.ReadMessages).WithName("DownloadMessageFile");
    }

    public static async Task<IResult> FileAsync(Guid id, Guid message, string hash, IMediator mediator, CancellationToken cancellation) =>
        (await mediator.Send(new DownloadMessageFileQuery(new DossierId(id), message, hash), cancellation)).ToHttp(EvidenceResult.Of);

    private static Task<IResult> SendAsync(
        Guid id,
        [FromForm] string? text,
        [FromForm] string? to,
        [FromForm] DateOnly? answerBy,
        [FromForm] Guid? thread,
        IFormFileCollection files,
        IMediator mediator,
        CancellationToken cancellation) => AttachedForm.WithFilesAsync(files, async open =>
            (await mediator.Send(new SendMessageRequest(new DossierId(id), new MessageWords(text ?? "", OrganisationId.Maybe(to), answerBy, thread), open), cancellation)).ToHttp());
}
