using MediatR;
using NtmWorkflow.Application.Dossiers.Prepare.AssessIndicators;
using NtmWorkflow.Application.Dossiers.Prepare.RegisterDossier;
using NtmWorkflow.Application.Dossiers.View.ViewDossier;
using NtmWorkflow.Application.Dossiers.View.ViewHeatMap;
using NtmWorkflow.Application.Dossiers.View.ViewLists;
using NtmWorkflow.Application.Dossiers.View.ViewMatrix;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Matrix;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Web.Http;

namespace NtmWorkflow.Web.Api.Dossiers;

/// <summary>Dossiers over the API: list, open, read and draft.</summary>
internal static class DossiersApi
{
    public static void MapDossiers(this RouteGroupBuilder api)
    {
        api.MapGet("dossiers", async (string? search, DossierStage? stage, string? round, int? page, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ListDossiersQuery(search, stage, page ?? 1, round), cancellation)).ToHttp())
            .Does(Permission.ListDossiers).Produces<Page<DossierLine>>();
        api.MapPost("dossiers", async (RegisterDossierCommand body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(body, cancellation))
                .ToHttp(taken => Results.Created($"/api/v1/dossiers/{taken.Dossier}", taken)))
            .Does(Permission.RegisterDossier).Produces<ActTaken>(StatusCodes.Status201Created);

        api.MapGet("heat-map", async (
                    string? provinceYear, string? level, string? district, VerdictLevel? by, int? page, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewHeatMapQuery(ProvinceYearId.Maybe(provinceYear), level, UnitId.Maybe(district), by, page ?? 1), cancellation)).ToHttp())
            .Does(Permission.ViewHeatMap).Produces<HeatMapView>();

        var dossier = api.MapGroup("dossiers/{id:guid}");
        dossier.MapGet("", async (Guid id, DateOnly? asOf, IMediator mediator, CancellationToken cancellation) => asOf is { } day
                ? (await mediator.Send(new ViewDossierOnDayQuery(new DossierId(id), day), cancellation)).Map(DossierOnDayAnswer.Of).ToHttp()
                : (await mediator.Send(new ViewDossierQuery(new DossierId(id)), cancellation)).Map(DossierAnswer.Of).ToHttp())
            .Does(Permission.ViewDossier).Produces<DossierAnswer>()
            .WithDescription("asOf=yyyy-MM-dd: hồ sơ như cuối ngày đó, tính lại từ nhật ký (DossierOnDayAnswer).");
        dossier.MapGet("ledger", async (Guid id, int? page, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewLedgerQuery(new DossierId(id)), cancellation)).Map(view => LedgerAnswer.Of(view, page)).ToHttp())
            .Does(Permission.ViewLedger).Produces<LedgerAnswer>();
        dossier.MapGet("matrix", async (Guid id, MatrixFilter[]? filter, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewMatrixQuery(new DossierId(id), filter), cancellation)).Map(MatrixAnswer.Of).ToHttp())
            .Does(Permission.ViewMatrix).Produces<MatrixAnswer>();
        dossier.MapPut("findings", SaveFindingsAsync).Does(Permission.EditAssessment).Produces<FindingsSaved>();
        dossier.MapEvidence();
        dossier.MapWorkbooks();
        dossier.MapUnderOtherRules();
        dossier.MapDecisionPapers();
        dossier.MapRevocation();
        dossier.MapActs();
        dossier.MapWork();
        dossier.MapCollaborationActs();
        dossier.MapMessages();
    }

    private static async Task<IResult> SaveFindingsAsync(
        Guid id, IReadOnlyList<FindingBody> body, IMediator mediator, CancellationToken cancellation)
    {
        var findings = body.Select(one => one.ToDraft()).ToList();
        return (await mediator.Send(new SaveFindingsCommand(new DossierId(id), findings), cancellation)).ToHttp();
    }
}
