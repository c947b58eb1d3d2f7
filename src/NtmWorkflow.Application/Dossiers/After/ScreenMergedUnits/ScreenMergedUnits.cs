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
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.After.ScreenMergedUnits;

/// <summary>Screens units that mergers made: needed or not needed, each with its reason (lập danh sách rà soát).</summary>
/// <param name="ProvinceYear">Id of the province year.</param>
/// <param name="Level">Id of the level.</param>
/// <param name="Units">What was found of each unit.</param>
public sealed record ScreenMergedUnitsCommand(ProvinceYearId ProvinceYear, string Level, IReadOnlyList<ScreenedUnit> Units)
    : IRequest<Outcome<ScreeningDone>>, IChange
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ScreenMergedUnits;
}

/// <summary>What the screening found of a unit.</summary>
/// <param name="Unit">Id of the unit.</param>
/// <param name="Needed">Whether its recognition must be accepted.</param>
/// <param name="Reason">Why.</param>
public sealed record ScreenedUnit(UnitId Unit, bool Needed, string? Reason);

/// <summary>Units were screened.</summary>
/// <param name="Dossiers">One dossier for each, in the order given.</param>
public sealed record ScreeningDone(IReadOnlyList<DossierId> Dossiers);

internal sealed class ScreenMergedUnitsInput : AbstractValidator<ScreenMergedUnitsCommand>
{
    public ScreenMergedUnitsInput()
    {
        RuleFor(request => request.Units).NotEmpty()
            .OverridePropertyName("units").WithErrorCode("units-are-named").WithMessage("Chưa kết luận đơn vị nào.").WithState(_ => "Chọn phải hoặc không phải thừa nhận cho ít nhất một đơn vị.");
        RuleForEach(request => request.Units).ChildRules(unit => unit.RuleFor(one => one.Reason ?? "").Needed("reason", "lý do"));
    }
}

internal sealed class ScreenMergedUnitsHandler(
    DossierDesk desk, DossierOpening opening, ILedger ledger, IRuleBooks books, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<ScreenMergedUnitsCommand, Outcome<ScreeningDone>>
{
    public async Task<Outcome<ScreeningDone>> Handle(ScreenMergedUnitsCommand request, CancellationToken cancellationToken)
    {
        var found = ApplicableRules.Find(
            await books.LatestAsync(cancellationToken), request.ProvinceYear, request.Level, clock.TodayInVietnam(), Procedure.Acceptance);
        if (!found.Succeeded)
        {
            return Outcome.Refused<ScreeningDone>(found.Refusals);
        }

        var refusals = new List<Refusal>();
        var opened = new List<DossierId>();
        foreach (var unit in request.Units)
        {
            var taken = await ScreenAsync(found.Value, request, unit, cancellationToken);
            refusals.AddRange(taken.Refusals);
            if (taken.Succeeded)
            {
                opened.Add(taken.Value.Dossier);
            }
        }

        return refusals.Count > 0 ? refusals : new ScreeningDone(opened);
    }

    private async Task<Outcome<ActTaken>> ScreenAsync(
        ApplicableRules rules, ScreenMergedUnitsCommand request, ScreenedUnit screened, CancellationToken cancellation)
    {
        if (rules.Province.Province.Unit(screened.Unit) is not { } unit)
        {
            return Refusal.Invalid("units", "unit-is-known", $"Không có đơn vị “{screened.Unit}” trong danh mục của tỉnh.", "Chọn đơn vị trong danh sách.");
        }

        if (Gatekeeper.Check(request.Permission, current.Actor, new Place(unit.Id, rules, rules.Day)) is { } denied)
        {
            return denied;
        }

        var hasOne = await ledger.HasOpenOrRecognisedAsync(request.ProvinceYear, unit.Id, request.Level, cancellation);
        var begun = ProcedureSteps.BeginAcceptance(rules, unit, request.ProvinceYear, hasOne);
        if (!begun.Succeeded)
        {
            return Outcome.Refused<ActTaken>(begun.Refusals);
        }

        var opened = await opening.OpenAsync(rules, begun.Value, current.Actor!, null, cancellation);
        return opened.Succeeded
            ? await desk.TakeAsync(
                opened.Value.Dossier,
                null,
                PathTasks.Screen,
                null,
                _ => Task.FromResult(Outcome.Of<DossierAct>(new AcceptanceScreened(screened.Needed, screened.Reason ?? ""))),
                cancellation)
            : opened;
    }
}
