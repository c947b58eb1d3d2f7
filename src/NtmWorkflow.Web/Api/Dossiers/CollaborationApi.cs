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
        dossier.MapPost("round", async (Guid id, AssignRoundCommand body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(body with { Dossier = new DossierId(id) }, cancellation)).ToHttp())
            .Does(Permission.AssignRound).Produces<ActTaken>();
        dossier.MapPost("directions", async (Guid id, QuestionBody body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(body.ToCommand(new DossierId(id)), cancellation)).ToHttp())
            .Does(Permission.AskDirection).Produces<ActTaken>();
        dossier.MapPost("directions/{number:int}/answer", async (Guid id, int number, AnswerDirectionCommand body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(body with { Dossier = new DossierId(id), Number = number }, cancellation)).ToHttp())
            .Does(Permission.AnswerDirection).Produces<ActTaken>();
        dossier.MapPost("directions/{number:int}/withdrawal", async (Guid id, int number, WithdrawDirectionCommand body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(body with { Dossier = new DossierId(id), Number = number }, cancellation)).ToHttp())
            .Does(Permission.AskDirection).WithName("WithdrawDirection").Produces<ActTaken>();
    }
}

/// <summary>A question to a higher level; "to" is the role as the directory of people writes it.</summary>
internal sealed record QuestionBody(int? Version, string? To, string? Question, DateOnly DueDay)
{
    public AskDirectionCommand ToCommand(DossierId dossier) => new(dossier, Version, RoleNames.Find(To ?? ""), Question ?? "", DueDay);
}
