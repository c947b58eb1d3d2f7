using MediatR;
using Microsoft.AspNetCore.Mvc;
using NtmWorkflow.Application.Reporting.DemandReport;
using NtmWorkflow.Application.Reporting.OweReports;
using NtmWorkflow.Application.Reporting.Ports;
using NtmWorkflow.Application.Reporting.ReceiveReport;
using NtmWorkflow.Application.Reporting.TrackPlanTasks;
using NtmWorkflow.Application.Reporting.ViewPunctuality;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Web.Http;

namespace NtmWorkflow.Web.Api.Reporting;

/// <summary>The reporting regime over the API: what is owed, who is late, demands, tasks, standing.</summary>
internal static class ReportingApi
{
    public static void MapReporting(this RouteGroupBuilder api)
    {
        MapObligations(api);
        MapDemands(api);
        api.MapGet("duties", async (IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewDutiesQuery(), cancellation)).ToHttp())
            .Does(Permission.ViewDuties).Produces<IReadOnlyList<RegimeOfYear>>();
        api.MapGet("duties/preview", async (IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new PreviewDutiesQuery(), cancellation)).ToHttp())
            .Does(Permission.PreviewDuties).Produces<DueDayMoves>();
        api.MapGet("plan-tasks", async (string? provinceYear, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewPlanTasksQuery(ProvinceYearId.Maybe(provinceYear)), cancellation)).ToHttp())
            .Does(Permission.ViewPlanTasks).Produces<PlanTasksView>();
        api.MapGet("standing", async (IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewPunctualityQuery(), cancellation)).ToHttp())
            .Does(Permission.ViewPunctuality).Produces<IReadOnlyList<PunctualityOfProvince>>();
    }

    private static void MapObligations(RouteGroupBuilder api)
    {
        api.MapGet("obligations", async (ObligationView? view, int? page, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewOwnObligationsQuery(view ?? ObligationView.Open, page ?? 1), cancellation)).ToHttp())
            .Does(Permission.ViewObligations).Produces<ObligationList>();
        api.MapGet("reporting-board", async ([AsParameters] BoardParameters asked, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewReportingBoardQuery(asked.ToFilter(), asked.Page ?? 1), cancellation)).ToHttp())
            .Does(Permission.ViewReportingBoard).Produces<ObligationList>();
        api.MapGet("obligations/{id:guid}", async (Guid id, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewObligationQuery(id), cancellation)).ToHttp())
            .Does(Permission.ViewObligations).WithName("ViewObligation").Produces<ObligationDetails>();
        api.MapPost("obligations/{id:guid}/submission", async (Guid id, ReportBody body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new RecordSubmissionCommand(id, body.Document, body.Note, body.Serves), cancellation)).ToHttp())
            .Does(Permission.RecordSubmission).Produces<SubmissionRecorded>();
        api.MapPost("obligations/{id:guid}/submission/files", RecordWithFilesAsync).Does(Permission.RecordSubmission).WithName("RecordSubmissionWithFiles")
            .DisableAntiforgery().Produces<SubmissionRecorded>()
            .WithDescription("Biểu mẫu: document, note, serves (lặp lại cho từng nghĩa vụ dùng chung; bỏ trống là tất cả), tệp kèm theo.");
        api.MapPost("obligations/{id:guid}/return", async (Guid id, ReturnSubmissionCommand body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(body with { Obligation = id }, cancellation)).ToHttp())
            .Does(Permission.ReturnReport).WithName("ReturnSubmission").Produces<SubmissionReturned>();
        api.MapGet("obligations/{id:guid}/files/{hash}", SubmissionFileAsync).Does(Permission.ViewObligations).WithName("DownloadSubmissionFile");
        api.MapPost("obligations/{id:guid}/extension", async (Guid id, AskExtensionCommand body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(body with { Obligation = id }, cancellation)).ToHttp())
            .Does(Permission.AskExtension).Produces<ExtensionAsked>();
    }

    public static async Task<IResult> SubmissionFileAsync(Guid id, string hash, IMediator mediator, CancellationToken cancellation) =>
        (await mediator.Send(new DownloadSubmissionFileQuery(id, hash), cancellation)).ToHttp(EvidenceResult.Of);

    private static Task<IResult> RecordWithFilesAsync(
        Guid id,
        [FromForm] string? document,
        [FromForm] string? note,
        [FromForm] Guid[]? serves,
        IFormFileCollection files,
        IMediator mediator,
        CancellationToken cancellation) => AttachedForm.WithFilesAsync(files, async open =>
            (await mediator.Send(new RecordSubmissionRequest(id, document, note, serves is { Length: > 0 } ? serves : null, open), cancellation)).ToHttp());

    private static void MapDemands(RouteGroupBuilder api)
    {
        api.MapGet("demands", async (int? page, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewDemandsQuery(page ?? 1), cancellation)).ToHttp())
            .Does(Permission.DemandReport).WithName("ViewDemands").Produces<DemandsView>();
        api.MapPost("demands", async (DemandReportCommand body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(body, cancellation)).ToHttp())
            .Does(Permission.DemandReport).Produces<DemandMade>();
        api.MapPost("demands/{id:guid}/withdrawal", async (Guid id, WithdrawDemandCommand body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(body with { Demand = id }, cancellation)).ToHttp())
            .Does(Permission.DemandReport).WithName("WithdrawDemand").Produces<DemandWithdrawn>();
        api.MapPost("extensions/{id:guid}/decision", async (Guid id, DecideExtensionCommand body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(body with { Extension = id }, cancellation)).ToHttp())
            .Does(Permission.DecideExtension).Produces<ExtensionDecided>();
    }
}

/// <summary>What is searched for on the board.</summary>
internal sealed record BoardParameters
{
    public ObligationView? View { get; init; }

    public ObligationKind? Kind { get; init; }

    public string? Search { get; init; }

    public string? Organisation { get; init; }

    public DebtorKind? Debtor { get; init; }

    public string? Duty { get; init; }

    public string? Period { get; init; }

    public DateOnly? DueFrom { get; init; }

    public DateOnly? DueTo { get; init; }

    public int? Page { get; init; }

    public ObligationFilter ToFilter() => new(
        View: View ?? ObligationView.Open, Kind: Kind, Search: Search, Organisation: OrganisationId.Maybe(Organisation),
        Debtor: Debtor, Duty: Duty, Period: Period, DueFrom: DueFrom, DueTo: DueTo);
}

/// <summary>A report that was sent. "Serves" names obligations of the same day that it serves; left out, all of them.</summary>
internal sealed record ReportBody(string? Document, string? Note, IReadOnlyList<Guid>? Serves);
