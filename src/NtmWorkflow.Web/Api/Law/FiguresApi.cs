using MediatR;
using NtmWorkflow.Application.Law.ConfirmFigures;
using NtmWorkflow.Application.Law.Proposals;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Figures;
using NtmWorkflow.Web.Http;

namespace NtmWorkflow.Web.Api.Law;

/// <summary>Figures of the rules over the API: list, one with its history, the ledger; propose, confirm, refuse, withdraw.</summary>
internal static class FiguresApi
{
    public static void MapFigures(this RouteGroupBuilder api)
    {
        api.MapGet("figures", async (
                string? search, string? file, FigureKind? kind, FigureStatus? status, int? page, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ListFiguresQuery(new FigureFilter(search, file, kind, status), page ?? 1), cancellation)).ToHttp())
            .Does(Permission.ViewFigures).Produces<FigureList>();
        api.MapGet("figures/one", async (string? file, string? key, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewFigureQuery(file ?? "", key ?? ""), cancellation)).Map(FigureAnswer.Of).ToHttp())
            .Does(Permission.ViewFigures).WithName("ViewFigure").Produces<FigureAnswer>();
        api.MapGet("figures/ledger", async (int? page, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewFigureLedgerQuery(page ?? 1), cancellation)).Map(FigureLedgerAnswer.Of).ToHttp())
            .Does(Permission.ViewFigures).WithName("ViewFigureLedger").Produces<FigureLedgerAnswer>();
        api.MapPost("figures", async (FigureBody body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(body.ToCommand(), cancellation)).ToHttp())
            .Does(Permission.ProposeFigure).Produces<ProposalTaken>();
        api.MapPost("figures/preview", async (FigureBody body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new PreviewDueDaysQuery(body.File ?? "", body.Key ?? "", body.Corrections()), cancellation)).ToHttp())
            .Does(Permission.ViewFigures).WithName("PreviewDueDays").Produces<DueDayMoves>();
        MapProposals(api);
    }

    private static void MapProposals(RouteGroupBuilder api)
    {
        api.MapGet("proposals", async (IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ListProposalsQuery(), cancellation)).ToHttp())
            .Does(Permission.ViewInbox).WithName("ListProposals").Produces<IReadOnlyList<OpenProposal>>();
        api.MapPost("figures/proposals/{number:int}/confirmation", async (int number, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ConfirmFigureCommand(number), cancellation)).ToHttp())
            .Does(Permission.ConfirmFigure).Produces<ProposalTaken>();
        api.MapPost("figures/proposals/{number:int}/refusal", async (int number, ProposalReason body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new RefuseFigureCommand(number, body.Reason ?? ""), cancellation)).ToHttp())
            .Does(Permission.ConfirmFigure).WithName("RefuseFigure").Produces<ProposalTaken>();
        api.MapPost("figures/proposals/{number:int}/withdrawal", async (int number, ProposalReason body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new WithdrawFigureCommand(number, body.Reason), cancellation)).ToHttp())
            .Does(Permission.ProposeFigure).WithName("WithdrawFigure").Produces<ProposalTaken>();
    }
}

/// <summary>Why a proposal is refused or withdrawn.</summary>
internal sealed record ProposalReason(string? Reason);

/// <summary>What proposes to confirm or correct a figure. "Version" is the last line on the figure that the sender saw; values are written as the list shows them.</summary>
internal sealed record FigureBody(
    string? File,
    string? Key,
    int? Version,
    IReadOnlyDictionary<string, string?>? Values,
    string? Document,
    string? Article,
    DateOnly? Date,
    string? Reason)
{
    public ProposeFigureCommand ToCommand() => new(
        File ?? "", Key ?? "", Version, Corrections(), Document ?? "", Article ?? "", Date, Reason ?? "");

    public IReadOnlyList<FigureCorrection> Corrections() =>
        [.. (Values ?? new Dictionary<string, string?>(StringComparer.Ordinal)).Select(value => new FigureCorrection(value.Key, value.Value))];
}
