using MediatR;
using NtmWorkflow.Application.Dossiers.After.OpenReviews;
using NtmWorkflow.Application.Dossiers.Appraise.SweepDeadlines;
using NtmWorkflow.Application.Reporting.OweReports;
using NtmWorkflow.Application.Reporting.Ports;
using NtmWorkflow.Application.Reporting.RemindDebtors;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Service.MoveClock;

/// <summary>How far the demonstration clock is moved.</summary>
public enum ClockMove
{
    /// <summary>To the same hour tomorrow.</summary>
    OneDay,

    /// <summary>To the morning of the next day on which something happens: a limit has passed, a reminder goes out, a report becomes late, a review opens.</summary>
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
    public Permission Permission => Permission.MoveClock;
}

/// <summary>The clock was moved.</summary>
/// <param name="Now">The new time.</param>
/// <param name="Fired">Time limits that passed on the way.</param>
/// <param name="Opened">Obligations that were opened, moved or dropped on the way.</param>
/// <param name="Reminded">Reminders that went out on the way.</param>
/// <param name="Reviews">Reviews that opened on the way.</param>
public sealed record ClockMoved(DateTimeOffset Now, int Fired, int Opened = 0, int Reminded = 0, int Reviews = 0);

internal sealed class MoveClockHandler(
    IDemonstrationClock demonstration,
    IReadModels models,
    IObligations obligations,
    DeadlineSweep limits,
    DutySweep duties,
    ReminderSweep reminders,
    ReviewSweep reviews,
    TimeProvider clock)
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

        // A clock that jumped would skip what happens on the way: it stops on each day that has something.
        var moved = await SweepAsync(new ClockMoved(clock.NowInVietnam(), 0), cancellationToken);
        while (await NextEventAsync(cancellationToken) is { } day && Morning(day) < target.Value)
        {
            moved = await StopAsync(Morning(day), moved, cancellationToken);
        }

        return await StopAsync(target.Value, moved, cancellationToken);
    }

    private async Task<ClockMoved> StopAsync(DateTimeOffset at, ClockMoved moved, CancellationToken cancellation)
    {
        await demonstration.MoveToAsync(at, cancellation);
        return await SweepAsync(moved, cancellation);
    }

    private async Task<ClockMoved> SweepAsync(ClockMoved moved, CancellationToken cancellation) => new(
        clock.NowInVietnam(),
        moved.Fired + await limits.RunAsync(cancellation),
        moved.Opened + await duties.RunAsync(cancellation),
        moved.Reminded + await reminders.RunAsync(cancellation),
        moved.Reviews + await reviews.RunAsync(cancellation));

    /// <summary>The next day after today on which something happens, or none.</summary>
    private async Task<DateOnly?> NextEventAsync(CancellationToken cancellation)
    {
        var today = clock.TodayInVietnam();
        DateOnly?[] days =
        [
            (await models.NextDueDayAsync(today, cancellation))?.AddDays(1),
            await obligations.NextEventAsync(today, cancellation),
            await reviews.NextDayAsync(cancellation),
        ];
        return days.Min();
    }

    private DateTimeOffset Morning(DateOnly day) => new(day.ToDateTime(new TimeOnly(8, 0)), clock.NowInVietnam().Offset);

    private async Task<Outcome<DateTimeOffset>> TargetAsync(MoveClockCommand request, CancellationToken cancellation)
    {
        var now = clock.NowInVietnam();
        var today = now.Day();
        var day = request.Move switch
        {
            ClockMove.OneDay => today.AddDays(1),
            ClockMove.PastNextDueDay => await NextEventAsync(cancellation),
            _ => request.Day,
        };
        return day switch
        {
            null when request.Move == ClockMove.PastNextDueDay =>
                Refusal.Unmet("something-falls-due", "Không có việc nào sắp đến hạn.", null, "Chuyển đồng hồ theo ngày."),
            null => Refusal.Invalid("day", "day-is-given", "Chưa nhập ngày.", "Nhập ngày, ví dụ 10/06/2023."),
            { } given when given <= today =>
                Refusal.Invalid("day", "clock-moves-forward", $"Đồng hồ chỉ chỉnh tới sau ngày {today.Written()}.", "Nhập ngày muộn hơn."),
            { } given when given > MoveClockCommand.LastDay =>
                Refusal.Invalid("day", "clock-stays-in-range", $"Đồng hồ không chỉnh quá ngày {MoveClockCommand.LastDay.Written()}.", "Nhập ngày sớm hơn."),
            { } given when request.Move == ClockMove.OneDay => now.AddDays(given.DayNumber - today.DayNumber),
            { } given => Morning(given),
        };
    }
}
