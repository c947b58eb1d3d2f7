using MediatR;
using NtmWorkflow.Application.Dossiers.Prepare.KeepEvidence;
using NtmWorkflow.Application.Dossiers.View.ViewDossier;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Web.Http;

namespace NtmWorkflow.Web.Api.Dossiers;

/// <summary>The files of a dossier over the API: hand in, list, use, remove, put back, read.</summary>
internal static class EvidenceApi
{
    public static void MapEvidence(this RouteGroupBuilder dossier)
    {
        dossier.MapPost("files", Uploads.TakeAsync).Does(Permission.HandInEvidence).DisableAntiforgery()
            .Accepts<IFormFileCollection>("multipart/form-data")
            .Produces<FilesAnswer>().Produces<FilesAnswer>(StatusCodes.Status207MultiStatus);
        dossier.MapGet("files", async (Guid id, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewEvidenceQuery(new DossierId(id)), cancellation)).Map(EvidenceAnswer.Of).ToHttp())
            .Does(Permission.ViewDossier).WithName("ListFiles").Produces<EvidenceAnswer>();
        dossier.MapGet("files/{hash}", async (Guid id, string hash, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new DownloadFileQuery(new DossierId(id), hash), cancellation)).ToHttp(EvidenceResult.Of))
            .Does(Permission.ViewDossier).WithName("DownloadFile");
        Map(dossier.MapPut, "files/{file:guid}/uses/{slot}", "UseFile", (id, file, slot) => new AttachFileCommand(id, file, slot));
        Map(dossier.MapDelete, "files/{file:guid}/uses/{slot}", "StopUsingFile", (id, file, slot) => new DetachFileCommand(id, file, slot));
        Map(dossier.MapDelete, "files/{file:guid}", "RemoveEvidence", (id, file, _) => new RemoveFileCommand(id, file));
        Map(dossier.MapPost, "files/{file:guid}/restoration", "PutBackFile", (id, file, _) => new PutBackFileCommand(id, file));
    }

    private static void Map(
        Func<string, Delegate, RouteHandlerBuilder> map, string path, string name, Func<DossierId, Guid, string, ArrangeFileCommand> command) =>
        map(path, async (Guid id, Guid file, HttpContext context, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(command(new DossierId(id), file, (string?)context.GetRouteValue("slot") ?? ""), cancellation)).ToHttp())
            .Does(Permission.HandInEvidence).WithName(name).Produces<FileArranged>();
}
