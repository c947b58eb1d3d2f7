using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Refusals;
using Unit = NtmWorkflow.Domain.Law.Unit;

namespace NtmWorkflow.Application.Dossiers.View.ViewLists;

/// <summary>Asks for what the person's unit may apply for under the plans (mức đăng ký trong kế hoạch).</summary>
public sealed record ViewRegistrationsQuery : IRequest<Outcome<IReadOnlyList<OpenRegistration>>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.RegisterDossier;
}

/// <summary>A level that a plan names for the person's unit or a hamlet of it.</summary>
/// <param name="ProvinceYear">Id of the province year.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Level">The level.</param>
/// <param name="Ambition">How firmly the plan names it.</param>
/// <param name="Plan">The plan.</param>
/// <param name="InTheWay">What stands in the way of a dossier for it now; empty when it can be opened.</param>
/// <param name="UnitName">The unit with its district.</param>
/// <param name="Today">The day it is.</param>
/// <param name="FileBy">The last day to file, as the plan or the office says, or none.</param>
public sealed record OpenRegistration(
    ProvinceYearId ProvinceYear, Unit Unit, RecognitionLevel Level, Ambition Ambition, Plan Plan, IReadOnlyList<Refusal> InTheWay, string UnitName, DateOnly Today, DateOnly? FileBy)
{
    /// <summary>Whether the plan is used before its own day (kế hoạch chưa ban hành): a warning, for nobody knows yet what it will say.</summary>
    public bool IsBeforeItsPlan => Today < Plan.Date;

    /// <summary>Whether the day on which such a dossier is filed has passed (đã qua hạn nộp); the office decides what becomes of it.</summary>
    public bool HasPassed => FileBy < Today;
}

internal sealed class ViewRegistrationsHandler(
    IRuleBooks books, ILedger ledger, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<ViewRegistrationsQuery, Outcome<IReadOnlyList<OpenRegistration>>>
{
    public async Task<Outcome<IReadOnlyList<OpenRegistration>>> Handle(
        ViewRegistrationsQuery request, CancellationToken cancellationToken)
    {
        var found = new List<OpenRegistration>();
        foreach (var (id, province) in books.Current.Provinces)
        {
            foreach (var target in province.Plan.Targets)
            {
                var today = clock.TodayInVietnam();
                if (ApplicableRules.Find(books.Current, id, target.Level, today) is { Succeeded: true, Value: var rules }
                    && Gatekeeper.Check(Permission.RegisterDossier, current.Actor, new Place(target.Unit, rules, today)) is null)
                {
                    var unit = province.Province.Units.First(unit => unit.Id == target.Unit);
                    var has = await ledger.HasOpenOrRecognisedAsync(id, unit.Id, target.Level, cancellationToken);
                    var decided = CommuneSteps.Register(rules, unit, id, has, books.Current.HasEnded(unit.Id, today), books.Current.PlanAfter(province, today));
                    found.Add(new(id, unit, rules.Level, target.Ambition, province.Plan, decided.Refusals, province.Province.NameWithDistrict(unit), today, province.FilingDayOf(unit, target.Level)));
                }
            }
        }

        return found;
    }
}
