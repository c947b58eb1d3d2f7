using MediatR;
using Microsoft.AspNetCore.Mvc;
using NtmWorkflow.Application.Dossiers.Prepare.KeepEvidence;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Infrastructure.Repeats;
using NtmWorkflow.Web.Http;
using NtmWorkflow.Web.Identity;

namespace NtmWorkflow.Web.Api.Dossiers;

/// <summary>Takes the files of one sending, each by itself.</summary>
internal static class Uploads
{
    /// <summary>Where the pages' script sends files, one at a time; the form's token is checked as for any form.</summary>
    public static void MapUploads(this WebApplication app) =>
        app.MapPost("/ho-so/{id:guid}/minh-chung/tep", TakeAsync)
            .AddEndpointFilter(RequestKeys.ReadAsync)
            .WithMetadata(new PermissionMetadata(Application.Shared.Access.Permission.HandInEvidence)).ExcludeFromDescription();

    public static async Task<IResult> TakeAsync(
        Guid id,
        [FromQuery] string? slot,
        IFormFileCollection files,
        IMediator mediator,
        RequestKey repeat,
        CancellationToken cancellation)
    {
        if (files.Count == 0)
        {
            return Problems.Of([Refusal.Invalid("file", "file-is-sent", "Chưa có tệp nào được gửi.", "Chọn tệp rồi gửi lại.")]);
        }

        var key = repeat.Key;
        var taken = new List<FileTaken>();
        var refused = new List<FileRefused>();
        foreach (var (part, file) in files.Index())
        {
            repeat.Key = RequestKeys.OfPart(key, part);
            var answer = await SendAsync(new DossierId(id), slot, file, mediator, cancellation);
            if (answer.Succeeded)
            {
                taken.Add(answer.Value);
            }
            else
            {
                refused.Add(new(OriginalName.Of(file.FileName), answer.Refusals));
            }
        }

        return taken.Count == 0
            ? Problems.Of([.. refused.SelectMany(file => file.Refusals)])
            : Results.Json(new FilesAnswer(taken, refused), statusCode: refused.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status207MultiStatus);
    }

    /// <summary>Sends one file of a form.</summary>
    public static async Task<Outcome<FileTaken>> SendAsync(
        DossierId dossier, string? slot, IFormFile file, IMediator mediator, CancellationToken cancellation)
    {
        await using var content = file.OpenReadStream();
        return await mediator.Send(new UploadFileRequest(dossier, slot, file.FileName, file.Length, content), cancellation);
    }
}
