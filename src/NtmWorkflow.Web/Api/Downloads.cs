using System.Net.Mime;
using MediatR;
using NtmWorkflow.Application.ViewDossier;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Infrastructure.Rules;

namespace NtmWorkflow.Web.Api;

/// <summary>Files that pages link to: evidence and the path's drawing.</summary>
internal static class Downloads
{
    public static void MapDownloads(this WebApplication app)
    {
        app.MapGet("/ho-so/{id:guid}/tep/{hash}", async (Guid id, string hash, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new DownloadFileQuery(new DossierId(id), hash), cancellation)).ToHttp(Send))
            .WithMetadata(new ActMetadata(Application.Access.Act.ViewDossier)).ExcludeFromDescription();
        app.MapGet("/ho-so/{id:guid}/duong-di.bpmn", PathAsync)
            .WithMetadata(new ActMetadata(Application.Access.Act.ViewDossier)).ExcludeFromDescription();
    }

    /// <summary>Always as a download: what officials hand in is never run in the page's own origin.</summary>
    public static IResult Send(DownloadedFile file) =>
        Results.Stream(file.Content, MediaTypeNames.Application.Octet, file.FileName);

    private static async Task<IResult> PathAsync(Guid id, IMediator mediator, IPathTexts paths, CancellationToken cancellation)
    {
        var view = await mediator.Send(new ViewDossierQuery(new DossierId(id)), cancellation);
        return view.Succeeded && await paths.TextAsync(view.Value.Case.Rules.Path.Hash, cancellation) is { } text
            ? Results.Text(text, MediaTypeNames.Application.Xml)
            : Problems.Of(view.Refusals);
    }
}
