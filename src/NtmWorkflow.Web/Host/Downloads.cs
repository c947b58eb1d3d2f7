using System.Net.Mime;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using NtmWorkflow.Application.Dossiers.Decide.DecideRecognition;
using NtmWorkflow.Application.Dossiers.View.ViewDossier;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Infrastructure.Law.Books;
using NtmWorkflow.Web.Api.Dossiers;
using NtmWorkflow.Web.Api.Public;
using NtmWorkflow.Web.Http;
using NtmWorkflow.Web.Journeys.Dossiers.View.ViewMatrix;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Host;

/// <summary>Files that pages link to: evidence and the path's drawing.</summary>
internal static class Downloads
{
    public static void MapDownloads(this WebApplication app)
    {
        app.MapGet("/ho-so/{id:guid}/tep/{hash}", async (Guid id, string hash, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new DownloadFileQuery(new DossierId(id), hash), cancellation)).ToHttp(EvidenceResult.Of))
            .WithMetadata(new PermissionMetadata(Application.Shared.Access.Permission.ViewDossier)).ExcludeFromDescription();
        app.MapGet("/ho-so/{id:guid}/tu-danh-gia.xlsx", WorkbooksApi.TemplateAsync)
            .WithMetadata(new PermissionMetadata(Application.Shared.Access.Permission.ViewDossier)).ExcludeFromDescription();
        app.MapGet("/ho-so/{id:guid}/bang-ket-qua.xlsx", (Guid id, [FromQuery(Name = MatrixText.FilterName)] string[]? filter, IMediator mediator, CancellationToken cancellation) =>
                WorkbooksApi.MatrixAsync(id, [.. MatrixText.Read(filter)], mediator, cancellation))
            .WithMetadata(new PermissionMetadata(Application.Shared.Access.Permission.ViewMatrix)).ExcludeFromDescription();
        app.MapGet("/hoi-dong/{id:guid}/bien-ban.docx", CouncilApi.MinutesAsync)
            .WithMetadata(new PermissionMetadata(Application.Shared.Access.Permission.ViewSession)).ExcludeFromDescription();
        app.MapGet("/ho-so/{id:guid}/ngay", (Guid id, DateOnly? den) =>
                Results.LocalRedirect(den is { } day ? Links.OnDay(new DossierId(id), day) : Links.Dossier(new DossierId(id))))
            .WithMetadata(new PermissionMetadata(Application.Shared.Access.Permission.ViewDossier)).ExcludeFromDescription();
        app.MapGet("/ho-so/{id:guid}/van-ban.docx", (Guid id, IMediator mediator, CancellationToken cancellation) =>
                DecisionsApi.PaperAsync(id, DecisionPrint.Decision, mediator, cancellation))
            .WithMetadata(new PermissionMetadata(Application.Shared.Access.Permission.ViewDossier)).ExcludeFromDescription();
        app.MapGet("/ho-so/{id:guid}/bang-cong-nhan.docx", (Guid id, IMediator mediator, CancellationToken cancellation) =>
                DecisionsApi.PaperAsync(id, DecisionPrint.Certificate, mediator, cancellation))
            .WithMetadata(new PermissionMetadata(Application.Shared.Access.Permission.ViewDossier)).ExcludeFromDescription();
        app.MapGet("/khen-thuong.xlsx", PublishedDecisionsApi.AwardsAsync)
            .WithMetadata(new PermissionMetadata(Application.Shared.Access.Permission.ListAwards)).ExcludeFromDescription();
        app.MapGet("/ho-so/{id:guid}/trao-doi/{message:guid}/{hash}", MessagesApi.FileAsync)
            .WithMetadata(new PermissionMetadata(Application.Shared.Access.Permission.ReadMessages)).ExcludeFromDescription();
        app.MapGet("/hang-loat/{id:guid}/ket-qua.xlsx", BatchesApi.ResultsAsync)
            .WithMetadata(new PermissionMetadata(Application.Shared.Access.Permission.RunBatch)).ExcludeFromDescription();
        app.MapGet("/ho-so/{id:guid}/duong-di.bpmn", PathAsync)
            .WithMetadata(new PermissionMetadata(Application.Shared.Access.Permission.ViewDossier)).ExcludeFromDescription();
    }

    private static async Task<IResult> PathAsync(Guid id, IMediator mediator, IPathTexts paths, CancellationToken cancellation)
    {
        var view = await mediator.Send(new ViewDossierQuery(new DossierId(id)), cancellation);
        return view.Succeeded && await paths.TextAsync(view.Value.Case.Rules.Path.Hash, cancellation) is { } text
            ? Results.Text(text, MediaTypeNames.Application.Xml)
            : Problems.Of(view.Refusals);
    }
}
