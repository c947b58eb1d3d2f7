using MediatR;
using NtmWorkflow.Application.Pipeline;
using NtmWorkflow.Application.Ports;
using NtmWorkflow.Application.SweepDeadlines;
using NtmWorkflow.Domain.Calendar;
using NtmWorkflow.Domain.Refusals;
using Act = NtmWorkflow.Application.Access.Act;

namespace NtmWorkflow.Application.MoveClock;

/// <summary>How far the demonstration clock is moved.</summary>
public enum ClockMove
{
    /// <summary>To the same hour tomorrow.</summary>
    OneDay,

    /// <summary>To the morning after the next day on which something falls due.</summary>
    PastNextDueDay,

    /// <summary>To the morning of a given day.</summary>
    ToDay,
}

/// <summary>Moves the demonstration clock forward; what falls due then happens.</summary>
/// <param name="Move">How far.</param>
/// <param name="Day">The day, for <see cref="ClockMove.ToDay"/>.</param>
public sealed record MoveClockCommand(ClockMove Move, DateOnly? Day = null) : IRequest<Outcome<ClockMoved>>, IChange
{
    /// <summary>Furthest day the clock may be moved to.</summary>
    public static DateOnly LastDay { get; } = new(2027, 12, 31);

    /// <inheritdoc/>
    public Act Act => Act.MoveClock;
}

/// <summary>The clock was moved.</summary>
/// <param name="Now">The new time.</param>
/// <param name="Fired">Time limits that passed on the way.</param>
public sealed record ClockMoved(DateTimeOffset Now, int Fired);

internal sealed class MoveClockHandler(IDemonstrationClock demonstration, IReadModels models, DeadlineSweep sweep, TimeProvider clock)
    : IRequestHandler<MoveClockCommand, Outcome<ClockMoved>>
{
    public async Task<Outcome<ClockMoved>> Handle(MoveClockCommand request, CancellationToken cancellationToken)
    {
        if (!demonstration.IsActive)
        {
            return Refusal.Unmet("clock-is-a-demonstration-clock", "Hệ thống đang chạy theo giờ thật.", null, "Chỉ môi trường trình diễn mới chỉnh được đồng hồ.");
        }

        var target = await TargetAsync(request, cancellationToken);
        if (!target.Succeeded)
        {
            return Outcome.Refused<ClockMoved>(target.Refusals);
        }

        await demonstration.MoveToAsync(target.Value, cancellationToken);
        var fired = await sweep.RunAsync(cancellationToken);
        return new ClockMoved(clock.NowInVietnam(), fired);
    }

    private async Task<Outcome<DateTimeOffset>> TargetAsync(MoveClockCommand request, CancellationToken cancellation)
    {
        var now = clock.NowInVietnam();
        var today = now.Day();
        var day = request.Move switch
        {
            ClockMove.OneDay => today.AddDays(1),
            ClockMove.PastNextDueDay => (await models.NextDueDayAsync(today, cancellation))?.AddDays(1),
            _ => request.Day,
        };
        return day switch
        {
            null when request.Move == ClockMove.PastNextDueDay =>
                Refusal.Unmet("something-falls-due", "Không có việc nào sắp đến hạn.", null, "Chuyển đồng hồ theo ngày."),
            null => Refusal.Invalid("day", "day-is-given", "Chưa nhập ngày.", "Nhập ngày, ví dụ 10/06/2023."),
            { } given when given <= today =>
                Refusal.Invalid("day", "clock-moves-forward", $"Đồng hồ chỉ chỉnh tới sau ngày {today:dd/MM/yyyy}.", "Nhập ngày muộn hơn."),
            { } given when given > MoveClockCommand.LastDay =>
                Refusal.Invalid("day", "clock-stays-in-range", $"Đồng hồ không chỉnh quá ngày {MoveClockCommand.LastDay:dd/MM/yyyy}.", "Nhập ngày sớm hơn."),
            { } given when request.Move == ClockMove.OneDay => now.AddDays(given.DayNumber - today.DayNumber),
            { } given => new DateTimeOffset(given.ToDateTime(new TimeOnly(8, 0)), now.Offset),
        };
    }
}
