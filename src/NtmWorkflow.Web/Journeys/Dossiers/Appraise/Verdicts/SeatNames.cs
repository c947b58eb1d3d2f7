using NtmWorkflow.Domain.Law;

namespace NtmWorkflow.Web.Journeys.Dossiers.Appraise.Verdicts;

/// <summary>Names of seats as people know them; an id that the files no longer hold is shown as it is.</summary>
public static class SeatNames
{
    /// <summary>Position that holds a seat.</summary>
    public static string PositionOf(this Board board, string member) =>
        board.Members.FirstOrDefault(one => one.Id == member)?.Position ?? member;

    /// <summary>Name of a seat of the council; none for an ordinary member.</summary>
    public static string? OnCouncil(this Seat seat) => seat switch
    {
        Seat.Chair => "Chủ tịch Hội đồng",
        Seat.Deputy => "Phó Chủ tịch Hội đồng",
        Seat.Secretary => "Ủy viên, Thư ký Hội đồng",
        Seat.Invited => "Đại biểu mời",
        _ => null,
    };

    /// <summary>Name of a seat of the inspection team; none for an ordinary member.</summary>
    public static string? OnTeam(this Seat seat) => seat switch
    {
        Seat.Chair => "Trưởng đoàn",
        Seat.Deputy => "Phó Trưởng đoàn",
        Seat.Secretary => "Thư ký đoàn",
        _ => null,
    };
}
