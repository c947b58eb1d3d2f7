using MediatR;
using NtmWorkflow.Application.Dossiers.Prepare.FindingsWorkbooks;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Public.ProposeAwards;

/// <summary>Asks for the recognised units of a year for award proposals (danh sách đề nghị khen thưởng).</summary>
/// <param name="Year">Year of achievement; none: this year.</param>
public sealed record ListAwardsQuery(int? Year = null) : IRequest<Outcome<AwardList>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ListAwards;
}

/// <summary>Asks for the same list as a workbook.</summary>
/// <param name="Year">Year of achievement; none: this year.</param>
public sealed record ExportAwardsQuery(int? Year = null) : IRequest<Outcome<WorkbookFile>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ListAwards;
}

/// <summary>Recognised communes, districts and provinces of a year whose recognition stands; awards are for units with a People's Committee.</summary>
/// <param name="Year">Year of achievement.</param>
/// <param name="Years">Years that the person's province has recognitions of.</param>
/// <param name="IsTheirs">Whether the person's body proposes awards.</param>
/// <param name="Lines">The units, by level and name.</param>
/// <param name="On">The day on which their recognition stands.</param>
public sealed record AwardList(int Year, IReadOnlyList<int> Years, bool IsTheirs, IReadOnlyList<RegisterLine> Lines, DateOnly On)
{
    private static readonly StringComparer VietnameseOrder =
        StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("vi-VN"), System.Globalization.CompareOptions.None);

    /// <summary>The list of a year from the register's standing lines.</summary>
    /// <param name="standing">Recognitions that stand.</param>
    /// <param name="asked">The year asked for; none: the last that has any.</param>
    /// <param name="on">Today; its year is taken where there is none at all.</param>
    /// <param name="isTheirs">Whether the person's body proposes awards.</param>
    internal static AwardList Of(IEnumerable<RegisterLine> standing, int? asked, DateOnly on, bool isTheirs)
    {
        var lines = standing.Where(line => line.UnitKind.HasCommittee()).ToList();
        int[] years = [.. lines.Select(line => line.Year).Distinct().OrderDescending()];
        var year = asked ?? (years.Length > 0 ? years[0] : on.Year);
        return new(
            year,
            years,
            isTheirs,
            [.. lines.Where(line => line.Year == year)
                .OrderBy(line => line.UnitKind).ThenBy(line => line.Level, StringComparer.Ordinal)
                .ThenBy(line => line.DistrictName, VietnameseOrder).ThenBy(line => line.UnitName, VietnameseOrder).ThenBy(line => line.Unit, StringComparer.Ordinal)],
            on);
    }
}

internal sealed class ListAwardsHandler(IRegister register, IRuleBooks books, IWorkbooks workbooks, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<ListAwardsQuery, Outcome<AwardList>>, IRequestHandler<ExportAwardsQuery, Outcome<WorkbookFile>>
{
    public async Task<Outcome<AwardList>> Handle(ListAwardsQuery request, CancellationToken cancellationToken)
    {
        var provinces = Provinces(books.Current, current.Actor!);
        var lines = new List<RegisterLine>();
        foreach (var province in provinces)
        {
            lines.AddRange(await register.AllAsync(new() { Province = province, Standing = RegisterState.Recognised }, cancellationToken));
        }

        return AwardList.Of(lines, request.Year, clock.TodayInVietnam(), provinces.Count > 0);
    }

    public async Task<Outcome<WorkbookFile>> Handle(ExportAwardsQuery request, CancellationToken cancellationToken) =>
        (await Handle(new ListAwardsQuery(request.Year), cancellationToken)).Map(list =>
            new WorkbookFile($"de-nghi-khen-thuong-{list.Year}.xlsx", workbooks.Write([AwardSheet.Of(list)])));

    /// <summary>The provinces for which the person's body proposes awards: the coordination office, and the department the province names.</summary>
    private static List<string> Provinces(RuleBook book, Actor actor) =>
    [
        .. book.Provinces.Values
            .Where(year => actor.Role == Role.CoordinationOffice
                ? year.Departments.Organisations.Any(body => body.Id == actor.Organisation && body.Kind == OrganisationKind.CoordinationOffice)
                : year.Departments.AwardsDepartment == actor.Organisation)
            .Select(year => year.Province.Id)
            .Distinct(StringComparer.Ordinal),
    ];
}
