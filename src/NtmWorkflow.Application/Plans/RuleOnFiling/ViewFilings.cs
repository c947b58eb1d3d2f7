using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Plans.RuleOnFiling;

/// <summary>Asks which units of the province's plans wait for the office's decision on their filing, and what was decided.</summary>
public sealed record ViewFilingsQuery : IRequest<Outcome<FilingsView>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.RuleOnFiling;
}

/// <summary>Filings on the office's desk.</summary>
/// <param name="Waiting">Units that the office may decide on.</param>
/// <param name="Ruled">What was decided, the latest first.</param>
public sealed record FilingsView(IReadOnlyList<FilingLine> Waiting, IReadOnlyList<RuledFiling> Ruled);

/// <summary>A unit of a plan whose filing waits for the office.</summary>
/// <param name="ProvinceYear">The plan.</param>
/// <param name="Unit">Id of the unit.</param>
/// <param name="UnitName">The unit with its district.</param>
/// <param name="Level">Id of the level.</param>
/// <param name="LevelName">Its name.</param>
/// <param name="FileBy">Last day to file, or none.</param>
/// <param name="HasPassed">Whether it has passed without a dossier.</param>
/// <param name="IsBeforeItsPlan">Whether the plan is used before its own day.</param>
/// <param name="IsStruckOff">Whether it was struck off; a later day takes it back.</param>
public sealed record FilingLine(
    ProvinceYearId ProvinceYear, UnitId Unit, string UnitName, string Level, string LevelName, DateOnly? FileBy, bool HasPassed, bool IsBeforeItsPlan, bool IsStruckOff);

/// <summary>A decision that was taken.</summary>
/// <param name="ProvinceYear">The plan.</param>
/// <param name="UnitName">The unit with its district.</param>
/// <param name="LevelName">Name of the level.</param>
/// <param name="FileBy">The new last day; none: struck off.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who decided.</param>
/// <param name="At">When.</param>
/// <param name="Sequence">Number in the ledger.</param>
public sealed record RuledFiling(
    ProvinceYearId ProvinceYear, string UnitName, string LevelName, DateOnly? FileBy, string Reason, string By, DateTimeOffset At, int Sequence);

internal sealed class ViewFilingsHandler(IRuleBooks books, IPlanRulings rulings, IReadModels models, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<ViewFilingsQuery, Outcome<FilingsView>>
{
    public async Task<Outcome<FilingsView>> Handle(ViewFilingsQuery request, CancellationToken cancellationToken)
    {
        var decided = await rulings.ReadAsync(cancellationToken);
        var book = await books.LatestAsync(cancellationToken);
        var own = book.Provinces.Where(year => PlanScope.IsOf(year.Value, current.Actor!)).OrderByDescending(year => year.Value.Province.Year).ToList();
        var waiting = new List<FilingLine>();
        foreach (var (id, year) in own)
        {
            var dossiers = await models.DossiersOfPlanAsync(current.Actor!, id, cancellationToken);
            waiting.AddRange(
                from one in PlanScope.UnitsOf(year, clock.TodayInVietnam())
                let filing = PlanScope.Filing(year, one.Unit, one.Level, dossiers, clock.TodayInVietnam())
                where filing.AwaitsTheOffice
                select new FilingLine(
                    id, one.Unit.Id, year.Province.NameWithDistrict(one.Unit), one.Level, LevelName(book, year, one.Level), filing.FileBy,
                    filing.HasPassed, filing.IsBeforeItsPlan, filing.IsStruckOff));
        }

        return new FilingsView(
            waiting,
            [
                .. from entry in decided.Reverse()
                   let year = own.FirstOrDefault(one => one.Key == entry.Act.ProvinceYear).Value
                   where year is not null
                   select new RuledFiling(
                       entry.Act.ProvinceYear, year.Province.Unit(entry.Act.Unit) is { } unit ? year.Province.NameWithDistrict(unit) : entry.Act.Unit,
                       LevelName(book, year, entry.Act.Level), entry.Act.FileBy, entry.Act.Reason, entry.By.Signature(), entry.At, entry.Sequence),
            ]);
    }

    private static string LevelName(RuleBook book, ProvinceYear year, string level) =>
        book.Regimes[year.Province.Regime].Regime.Levels.FirstOrDefault(one => one.Id == level)?.Name ?? level;
}
