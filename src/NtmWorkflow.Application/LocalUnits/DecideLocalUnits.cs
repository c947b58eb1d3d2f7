using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Dossiers.Decide.DecideRecognition;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.LocalUnits;

/// <summary>Decides on villages, residential areas or gardens, one decision for many (quyết định theo danh sách).</summary>
/// <param name="Decision">The decision.</param>
public sealed record DecideLocalUnitsCommand(LocalDecision Decision) : IRequest<Outcome<LocalResults>>, IChange
{
    /// <inheritdoc/>
    public Permission Permission => Permission.DecideLocalUnits;
}

/// <summary>Asks what a decision would give; writes nothing.</summary>
/// <param name="Decision">The decision.</param>
public sealed record PreviewLocalDecisionQuery(LocalDecision Decision) : IRequest<Outcome<LocalResults>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.DecideLocalUnits;
}

/// <summary>One decision on many dossiers.</summary>
/// <param name="Dossiers">The dossiers, up to <see cref="LocalList.Most"/>.</param>
/// <param name="Recognise">Recognise, or not.</param>
/// <param name="Number">The decision's number.</param>
/// <param name="Day">Its day.</param>
/// <param name="Reasons">Why not; needed when they are not recognised.</param>
public sealed record LocalDecision(IReadOnlyList<DossierId> Dossiers, bool Recognise, int Number, DateOnly Day, string? Reasons);

internal sealed class LocalDecisionInput : AbstractValidator<LocalDecision>
{
    public LocalDecisionInput()
    {
        RuleFor(decision => decision.Dossiers).NotEmpty()
            .OverridePropertyName("dossiers").WithErrorCode("dossiers-are-chosen").WithMessage("Chưa chọn đơn vị nào.").WithState(_ => "Đánh dấu ít nhất một đơn vị trong danh sách.");
        RuleFor(decision => decision.Dossiers).Must(many => many is null || many.Count <= LocalList.Most)
            .OverridePropertyName("dossiers").WithErrorCode("list-is-not-too-long").WithMessage($"Một quyết định ở đây gồm tối đa {LocalList.Most} đơn vị.");
        RuleFor(decision => decision.Number).IsDecisionNumber();
        RuleFor(decision => decision.Reasons ?? "").Needed("reasons", "lý do không công nhận").When(decision => !decision.Recognise);
    }
}

internal sealed class DecideLocalUnitsInput : AbstractValidator<DecideLocalUnitsCommand>
{
    public DecideLocalUnitsInput() => RuleFor(request => request.Decision).SetValidator(new LocalDecisionInput()).OverridePropertyName("");
}

internal sealed class PreviewLocalDecisionInput : AbstractValidator<PreviewLocalDecisionQuery>
{
    public PreviewLocalDecisionInput() => RuleFor(request => request.Decision).SetValidator(new LocalDecisionInput()).OverridePropertyName("");
}

internal sealed class DecideLocalUnitsHandler(LocalDecisionDesk desk)
    : IRequestHandler<DecideLocalUnitsCommand, Outcome<LocalResults>>, IRequestHandler<PreviewLocalDecisionQuery, Outcome<LocalResults>>
{
    public Task<Outcome<LocalResults>> Handle(DecideLocalUnitsCommand request, CancellationToken cancellationToken) =>
        desk.DecideAsync(request.Decision, write: true, cancellationToken);

    public Task<Outcome<LocalResults>> Handle(PreviewLocalDecisionQuery request, CancellationToken cancellationToken) =>
        desk.DecideAsync(request.Decision, write: false, cancellationToken);
}
