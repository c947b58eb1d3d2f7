using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Process;

namespace NtmWorkflow.Application.Dossiers.Collaboration.AskSuperiors;

/// <summary>Asks a higher level at an open task of one's own (xin ý kiến cấp trên); the task stays open. Its clock runs on unless the regime says that it stops.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">Version the page was made from, or none.</param>
/// <param name="To">Role that is asked.</param>
/// <param name="Question">What is asked.</param>
/// <param name="DueDay">Day by which the answer is wanted.</param>
public sealed record AskDirectionCommand(DossierId Dossier, int? Version, Role? To, string Question, DateOnly DueDay)
    : DossierCommand(Dossier, Version)
{
    /// <inheritdoc/>
    public override Permission Permission => Permission.AskDirection;
}

internal sealed class AskDirectionInput : AbstractValidator<AskDirectionCommand>
{
    public AskDirectionInput()
    {
        RuleFor(request => request.Question).Needed("question", "nội dung xin ý kiến");
        RuleFor(request => request.To).NotNull().OverridePropertyName("to").WithErrorCode("asked-level-is-given")
            .WithMessage("Chưa chọn cấp được hỏi.").WithState(_ => "Chọn một cấp trong danh sách.");
    }
}

internal sealed class AskDirectionHandler(DossierDesk desk, ICurrentActor current) : IRequestHandler<AskDirectionCommand, Outcome<ActTaken>>
{
    public Task<Outcome<ActTaken>> Handle(AskDirectionCommand request, CancellationToken cancellationToken) =>
        desk.TakeBesideAsync(request, @case => Task.FromResult(Ask(@case, request)), cancellationToken);

    private Outcome<DossierAct> Ask(DossierCase @case, AskDirectionCommand request)
    {
        var actor = current.Actor!;
        if (OwnTasks.Of(@case, actor).FirstOrDefault() is not { } task)
        {
            return Refusal.Unmet(
                "asker-has-an-open-task", "Hồ sơ không có việc nào đang chờ cơ quan của bạn nên chưa xin ý kiến được.", null,
                "Trao đổi bằng tin nhắn trên hồ sơ.");
        }

        var to = request.To!.Value;
        if (HigherLevels.BodyOf(to, actor, @case) is not { } organisation)
        {
            return Refusal.Invalid("to", "asked-level-is-above", $"Không có {to.Vietnamese()} phía trên cơ quan của bạn với hồ sơ này.", "Chọn cấp khác.");
        }

        return BesideThePath.Ask(@case, actor, new DirectionAsked(0, task.ElementId, to, new OrganisationId(organisation), request.Question.Trim(), request.DueDay));
    }
}

/// <summary>The open tasks that wait for a person's body.</summary>
public static class OwnTasks
{
    /// <summary>Those tasks, but for what nobody waits for.</summary>
    public static IEnumerable<OpenTask> Of(DossierCase @case, Actor actor) =>
        from open in @case.Dossier.State.OpenTasks
        let node = @case.Rules.Path.Nodes.GetValueOrDefault(open.ElementId) as UserTask
        where open.Available && node is { AvailableUntil: null }
        let owner = TaskOwner.Of(node, open.Item, @case.Dossier, @case.Rules)
        where owner.Organisation == actor.Organisation && owner.Role == actor.Role
        select open;
}

/// <summary>The bodies above a person's own for a dossier.</summary>
public static class HigherLevels
{
    /// <summary>The levels that this person may ask, each with its body.</summary>
    public static IReadOnlyList<TaskOwner> Of(DossierCase @case, Actor actor) =>
    [
        .. from role in @case.Rules.Regime.Regime.SuperiorsOf(actor.Role)?.Ask ?? []
           let body = BodyOf(role, actor, @case)
           where body is not null
           select new TaskOwner(role, new OrganisationId(body)),
    ];

    /// <summary>The body that a role stands for here, or none; the asker's own role means the head of the same body.</summary>
    internal static string? BodyOf(Role role, Actor actor, DossierCase @case) =>
        role == actor.Role ? actor.Organisation : TaskOwner.FindOrganisation(role, @case.Dossier.Registration.Unit, @case.Rules.Province);
}
