using MediatR;
using NtmWorkflow.Application.Dossiers.Collaboration.ArrangeRounds;
using NtmWorkflow.Application.Dossiers.Collaboration.AskSuperiors;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Web.Http;

namespace NtmWorkflow.Web.Api.Dossiers;

/// <summary>Working together on dossiers over the API: rounds and directions of higher levels.</summary>
internal static class CollaborationApi
{
    public static void MapCollaboration(this RouteGroupBuilder api)
    {
        api.MapGet("rounds", async (IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewRoundsQuery(), cancellation)).ToHttp())
            .Does(Permission.ViewRounds).Produces<IReadOnlyList<PlanRounds>>();
    }

    public static void MapCollaborationActs(this RouteGroupBuilder dossier)
    {
        Map<RoundBody>(dossier, "round", Permission.AssignRound, (id, body) => new AssignRoundCommand(id, body.Version, body.Round, body.Reason ?? ""));
        Map<QuestionBody>(dossier, "directions", Permission.AskDirection, (id, body) => new AskDirectionCommand(
            id, body.Version, RoleNames.Find(body.To ?? ""), body.Question ?? "", body.DueDay));
        Map<AnswerBody>(dossier, "directions/{number:int}/answer", Permission.AnswerDirection, (id, body) => new AnswerDirectionCommand(
            id, body.Version, body.Number, body.Answer ?? ""));
        Map<AnswerBody>(dossier, "directions/{number:int}/withdrawal", Permission.AskDirection, (id, body) => new WithdrawDirectionCommand(
            id, body.Version, body.Number, body.Reason ?? "")).WithName("WithdrawDirection");
    }

    private static RouteHandlerBuilder Map<TBody>(RouteGroupBuilder dossier, string path, Permission act, Func<DossierId, TBody, DossierCommand> command)
        where TBody : class, INumbered<TBody> =>
        dossier.MapPost(path, async (Guid id, TBody body, HttpContext context, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(command(new DossierId(id), body.At(context.GetRouteValue("number"))), cancellation)).ToHttp())
            .Does(act)
            .Produces<ActTaken>();
}

/// <summary>A body that takes the number of what it is about from the address.</summary>
internal interface INumbered<out TSelf>
{
    TSelf At(object? number);
}

internal sealed record RoundBody(int? Version, string? Round, string? Reason) : INumbered<RoundBody>
{
    public RoundBody At(object? number) => this;
}

internal sealed record QuestionBody(int? Version, string? To, string? Question, DateOnly DueDay) : INumbered<QuestionBody>
{
    public QuestionBody At(object? number) => this;
}

internal sealed record AnswerBody(int? Version, string? Answer, string? Reason) : INumbered<AnswerBody>
{
    public int Number { get; private init; }

    public AnswerBody At(object? number) => this with
    {
        Number = int.TryParse(number as string, System.Globalization.CultureInfo.InvariantCulture, out var read) ? read : 0,
    };
}
