using MediatR;
using NtmWorkflow.Application.Reporting.CheckReport;
using NtmWorkflow.Application.Reporting.FillReport;
using NtmWorkflow.Application.Reporting.Ports;
using NtmWorkflow.Application.Reporting.ReceiveReport;
using NtmWorkflow.Application.Reporting.SubmitReport;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Web.Http;

namespace NtmWorkflow.Web.Api.Reporting;

/// <summary>Reports over the API: list, look, fill in field by field, check, send, accept, return.</summary>
internal static class ReportsApi
{
    public static void MapReports(this RouteGroupBuilder api)
    {
        api.MapGet("reports", async (int? year, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ListReportsQuery(year), cancellation)).Map(ReportListAnswer.Of).ToHttp())
            .Does(Permission.ListReports).Produces<ReportListAnswer>();
        var one = api.MapGroup("reports/{organisation}/{form}/{period}");
        one.MapGet("", async ([AsParameters] ReportRoute at, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewReportQuery(at.Address), cancellation)).Map(ReportAnswer.Of).ToHttp())
            .Does(Permission.ViewReport).Produces<ReportAnswer>();
        one.MapGet("findings", async ([AsParameters] ReportRoute at, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new CheckReportQuery(at.Address), cancellation)).ToHttp())
            .Does(Permission.ViewReport).WithName("CheckReport").Produces<ReportChecked>();
        one.MapPost("fields", async ([AsParameters] ReportRoute at, ReportFieldsBody body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new SaveReportCommand(at.Address, [.. (body.Fields ?? []).Select(field => new TypedField(field.Part, field.Id ?? "", field.Value))]), cancellation)).ToHttp())
            .Does(Permission.EditReport).Produces<ReportSaved>();
        one.MapPost("annexes/{annex}", AnnexAsync).Does(Permission.EditReport).WithName("AttachAnnex").DisableAntiforgery().Produces<ReportSaved>();
        one.MapDelete("annexes/{annex}", async ([AsParameters] ReportRoute at, string annex, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new SetAnnexCommand(at.Address, annex, null, null), cancellation)).ToHttp())
            .Does(Permission.EditReport).WithName("RemoveAnnex").Produces<ReportSaved>();
        one.MapReportWorkbook();
        one.MapGet("files/{hash}", FileAsync).Does(Permission.ViewReport).WithName("DownloadAnnex");
        one.MapPost("submission", async ([AsParameters] ReportRoute at, SubmitReportCommand body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(body with { Address = at.Address }, cancellation)).ToHttp())
            .Does(Permission.SubmitReport).Produces<ReportTaken>();
        one.MapPost("acceptance", async ([AsParameters] ReportRoute at, AcceptReportCommand body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(body with { Address = at.Address }, cancellation)).ToHttp())
            .Does(Permission.AcceptReport).Produces<ReportTaken>();
        one.MapPost("return", async ([AsParameters] ReportRoute at, ReturnReportCommand body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(body with { Address = at.Address }, cancellation)).ToHttp())
            .Does(Permission.ReturnReport).Produces<ReportTaken>();
    }

    public static async Task<IResult> FileAsync(
        string organisation, string form, string period, string hash, IMediator mediator, CancellationToken cancellation) =>
        (await mediator.Send(new DownloadAnnexQuery(new(new OrganisationId(organisation), new FormId(form), period), hash), cancellation)).ToHttp(EvidenceResult.Of);

    private static async Task<IResult> AnnexAsync(
        [AsParameters] ReportRoute at, string annex, IFormFileCollection files, IMediator mediator, CancellationToken cancellation) => files is [var file, ..]
        ? (await SendAsync(at.Address, annex, file, mediator, cancellation)).ToHttp()
        : Problems.Of([Refusal.Invalid("file", "file-is-sent", "Chưa có tệp nào được gửi.", "Chọn tệp rồi gửi lại.")]);

    private static async Task<Outcome<ReportSaved>> SendAsync(
        ReportAddress address, string annex, IFormFile file, IMediator mediator, CancellationToken cancellation)
    {
        await using var content = file.OpenReadStream();
        return await mediator.Send(new UploadAnnexRequest(address, annex, file.FileName, file.Length, content), cancellation);
    }
}

/// <summary>Which report an address names.</summary>
internal readonly record struct ReportRoute(string Organisation, string Form, string Period)
{
    public ReportAddress Address => new(new OrganisationId(Organisation), new FormId(Form), Period);
}

/// <summary>Fields to save; numbers as people write them in Việt Nam: 1.234,5.</summary>
internal sealed record ReportFieldsBody(IReadOnlyList<ReportFieldBody>? Fields);

/// <summary>One field: a figure by cell, words by section, or a reason by cell or check.</summary>
internal sealed record ReportFieldBody(DraftPart Part, string? Id, string? Value);
