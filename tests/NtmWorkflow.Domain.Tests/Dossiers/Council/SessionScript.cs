namespace NtmWorkflow.Domain.Tests.Dossiers.Council;

/// <summary>A seat as the script and the model know it: plain numbers, nothing of the domain.</summary>
/// <param name="InOffice">In office on the day.</param>
/// <param name="Votes">Has a vote.</param>
/// <param name="Place">Where the member comes from: -1 nowhere, else the number of a unit, 100 for the district of all.</param>
/// <param name="Comes">Somebody takes the seat.</param>
/// <param name="StandIn">That is a stand-in.</param>
internal sealed record ScriptSeat(bool InOffice, bool Votes, int Place, bool Comes, bool StandIn);

/// <summary>A ballot paper: whose, for which items, what.</summary>
internal sealed record ScriptPaper(int Seat, int[] Items, int Choice);

/// <summary>A random session (phiên họp ngẫu nhiên).</summary>
internal sealed record SessionScript(
    ScriptSeat[] Seats,
    int Units,
    (int Seat, int Item)[] Declared,
    ScriptPaper[] Papers,
    bool EverybodyVotes,
    bool AcceptMissing,
    (int Numerator, int Denominator) Quorum,
    (int Numerator, int Denominator) Majority,
    int QuorumBase,
    int MajorityBase,
    bool Secret,
    int Tie,
    int StandIns,
    bool RecusedStayInTheBase)
{
    /// <summary>Throws a session; shares that small councils land on exactly come often.</summary>
    public static SessionScript Throw(Dice dice)
    {
        var units = 1 + dice.Below(3);
        var seats = Enumerable.Range(0, dice.Below(10)).Select(_ => Seat(dice, !dice.OneIn(6))).ToArray();
        return new(
            seats,
            units,
            [.. Enumerable.Range(0, dice.OneIn(3) ? dice.Below(4) : 0).Select(_ => (dice.Below(10), dice.Below(units)))],
            [.. Enumerable.Range(0, dice.Below(12)).Select(_ => new ScriptPaper(dice.Below(11), Items(dice, units), dice.Below(3)))],
            !dice.OneIn(4),
            dice.OneIn(3),
            dice.OneIn(3) ? (0, 1) : Share(dice),
            Share(dice),
            dice.OneIn(8) ? 1 : 0,
            dice.Below(3),
            dice.OneIn(2),
            dice.Below(3),
            dice.Below(3),
            dice.OneIn(3));
    }

    /// <summary>Now and then somebody comes who is not in office.</summary>
    private static ScriptSeat Seat(Dice dice, bool inOffice) => new(
        inOffice, !dice.OneIn(6), dice.OneIn(4) ? dice.Any(0, 1, 2, 100) : -1, inOffice ? !dice.OneIn(4) : dice.OneIn(12), dice.OneIn(6));

    private static int[] Items(Dice dice, int units) =>
        dice.OneIn(3) ? [dice.Below(units + 1)] : [.. Enumerable.Range(0, units).Where(_ => !dice.OneIn(5))];

    /// <summary>In percent, with a denominator that decimal can write out.</summary>
    private static (int Numerator, int Denominator) Share(Dice dice) => dice.Below(4) switch
    {
        0 => (dice.Below(101), 1),
        1 => (dice.Any(500, 750, 625, 875, 1000, 250, 125), 10),
        2 => (dice.Any(6666, 6667, 3333, 3334, 5000, 9000, 7000), 100),
        _ => (50, 1),
    };
}
