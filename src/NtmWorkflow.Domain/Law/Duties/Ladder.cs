using NtmWorkflow.Domain.Law.Calendar;

namespace NtmWorkflow.Domain.Law.Duties;

/// <summary>How somebody is reminded and the matter is carried upwards (thang nhắc việc).</summary>
/// <param name="Id">For example <c>nhac-thuong-le</c>.</param>
/// <param name="Name">Name for people.</param>
/// <param name="IsHabit">Whether it is only a habit: no document asks for it.</param>
/// <param name="Rungs">Its rungs, in any order.</param>
/// <param name="Source">Document, or who is used to it.</param>
/// <param name="Status">Whether it was confirmed.</param>
/// <param name="Note">What a reader must know.</param>
public sealed record Ladder(
    string Id, string Name, bool IsHabit, IReadOnlyList<Rung> Rungs, string Source, FigureStatus Status, string? Note = null);

/// <summary>One reminder of a ladder (lần nhắc). It goes out once.</summary>
/// <param name="Id">For example <c>truoc-7</c>.</param>
/// <param name="Side">Before the last day, on it, or after it.</param>
/// <param name="Days">How many days before or after; 0 on the day.</param>
/// <param name="Unit">How the days are counted.</param>
/// <param name="To">Who is told.</param>
public sealed record Rung(string Id, RungSide Side, int Days, DayUnit Unit, IReadOnlyList<RungRecipient> To)
{
    /// <summary>The day on which it goes out: never a rest day, then the next working day.</summary>
    public DateOnly DayFor(DateOnly last, WorkingDays days)
    {
        var count = Side switch
        {
            RungSide.Before => -Days,
            RungSide.After => Days,
            _ => 0,
        };
        return days.WorkingDayFrom(Unit == DayUnit.WorkingDays ? days.Add(last, count) : last.AddDays(count));
    }
}

/// <summary>On which side of the last day a reminder lies.</summary>
public enum RungSide
{
    /// <summary>Before it (trước hạn).</summary>
    Before,

    /// <summary>On it (đúng ngày hạn).</summary>
    On,

    /// <summary>After it (sau hạn).</summary>
    After,
}

/// <summary>Who is told by a reminder (nơi nhận nhắc việc).</summary>
public enum RungRecipient
{
    /// <summary>Whoever does the work at the organisation (người phụ trách).</summary>
    Owner,

    /// <summary>Head of the organisation (người đứng đầu).</summary>
    Head,

    /// <summary>Body that the report goes to (nơi nhận báo cáo).</summary>
    Receiver,

    /// <summary>Steering committee of the province, through its chairman (Ban Chỉ đạo tỉnh).</summary>
    SteeringCommittee,
}
