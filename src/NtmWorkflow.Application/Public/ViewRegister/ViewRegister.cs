using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Public.ViewRegister;

/// <summary>Asks for the public register of recognised units (danh sách đơn vị được công nhận).</summary>
/// <param name="Filter">What it is narrowed to.</param>
/// <param name="Page">Number of the page, from 1.</param>
public sealed record ViewRegisterQuery(RegisterFilter Filter, int Page = 1) : IRequest<Outcome<RegisterView>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ViewRegister;
}

/// <summary>A page of the register, and what it can be narrowed to.</summary>
/// <param name="Lines">The page.</param>
/// <param name="Choices">What it can be narrowed to.</param>
public sealed record RegisterView(Page<RegisterLine> Lines, RegisterChoices Choices);

/// <summary>Asks for one unit of the register (một đơn vị trong danh sách).</summary>
/// <param name="Province">Id of the province.</param>
/// <param name="Unit">Id of the unit.</param>
public sealed record ViewRegisteredUnitQuery(string Province, UnitId Unit) : IRequest<Outcome<RegisteredUnit>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ViewRegister;
}

/// <summary>A unit of the register: how each level stands, and everything that happened.</summary>
/// <param name="Levels">Its levels, at least one.</param>
/// <param name="History">What happened, oldest first.</param>
/// <param name="On">The day of which this tells.</param>
/// <param name="Below">For a district or province: how the units that its levels count stand on that day.</param>
public sealed record RegisteredUnit(
    IReadOnlyList<RegisterLine> Levels, IReadOnlyList<RegisterEvent> History, DateOnly On, IReadOnlyList<UnitsBelow> Below);

/// <summary>Asks for the whole register, in an order that never changes (dữ liệu mở).</summary>
/// <param name="Filter">What it is narrowed to.</param>
public sealed record ExportRegisterQuery(RegisterFilter Filter) : IRequest<Outcome<IReadOnlyList<RegisterLine>>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ViewRegister;
}

internal sealed class ViewRegisterHandler(IRegister register, UnitsBelowDesk below, TimeProvider clock)
    : IRequestHandler<ViewRegisterQuery, Outcome<RegisterView>>,
        IRequestHandler<ViewRegisteredUnitQuery, Outcome<RegisteredUnit>>,
        IRequestHandler<ExportRegisterQuery, Outcome<IReadOnlyList<RegisterLine>>>
{
    public async Task<Outcome<RegisterView>> Handle(ViewRegisterQuery request, CancellationToken cancellationToken) => new RegisterView(
        await register.PageAsync(request.Filter, Math.Max(1, request.Page), cancellationToken),
        await register.ChoicesAsync(cancellationToken));

    public async Task<Outcome<RegisteredUnit>> Handle(ViewRegisteredUnitQuery request, CancellationToken cancellationToken)
    {
        var levels = await register.UnitAsync(request.Province, request.Unit, cancellationToken);
        return levels.Count == 0
            ? new Refusal(RefusalKind.NotFound, "no-such-unit", "Đơn vị này không có trong danh sách được công nhận.", Remedy: "Tìm lại trong danh sách.")
            : new RegisteredUnit(
                levels,
                await register.HistoryAsync(request.Province, request.Unit, cancellationToken),
                clock.TodayInVietnam(),
                await BelowAsync(levels, cancellationToken));
    }

    private async Task<IReadOnlyList<UnitsBelow>> BelowAsync(IReadOnlyList<RegisterLine> levels, CancellationToken cancellation)
    {
        var counted = new List<UnitsBelow>();
        foreach (var line in levels.Where(line => line.UnitKind is UnitKind.District or UnitKind.Province))
        {
            counted.AddRange(await below.CountAsync(line.Province, line.Unit, line.Level, clock.TodayInVietnam(), cancellation));
        }

        return [.. counted.DistinctBy(one => one.Level, StringComparer.Ordinal)];
    }

    public async Task<Outcome<IReadOnlyList<RegisterLine>>> Handle(ExportRegisterQuery request, CancellationToken cancellationToken) =>
        Outcome.Of(await register.AllAsync(request.Filter, cancellationToken));
}
