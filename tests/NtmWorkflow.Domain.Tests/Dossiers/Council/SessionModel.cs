namespace NtmWorkflow.Domain.Tests.Dossiers.Council;

/// <summary>
/// What a session must do, counted by hand from the script alone: whole numbers, cross-multiplied, no type of the domain.
/// </summary>
internal sealed class SessionModel(SessionScript script)
{
    private readonly int[,] _ballots = Fill(script);
    private readonly bool[,] _declared = new bool[script.Seats.Length, script.Units];

    public bool Listed => Enumerable.Range(0, script.Seats.Length).All(seat => !script.Seats[seat].Comes || script.Seats[seat].InOffice);

    public int Base => Count(seat => Voter(seat));

    public int Present => Count(CanVote);

    public bool Opens => Quorate(Base, Present);

    public bool Declares(int seat, int item)
    {
        if (seat >= script.Seats.Length || !script.Seats[seat].InOffice || item >= script.Units || _ballots[seat, item] >= 0)
        {
            return false;
        }

        _declared[seat, item] = true;
        return true;
    }

    public bool Takes(ScriptPaper paper)
    {
        if (paper.Seat >= script.Seats.Length || !CanVote(paper.Seat) || paper.Items.Length == 0
            || paper.Items.Any(item => item >= script.Units || Recused(paper.Seat, item) || _ballots[paper.Seat, item] >= 0))
        {
            return false;
        }

        foreach (var item in paper.Items)
        {
            _ballots[paper.Seat, item] = paper.Choice;
        }

        return true;
    }

    /// <summary>Items that the seat still owes a ballot on.</summary>
    public int[] Owed(int seat) => CanVote(seat)
        ? [.. Enumerable.Range(0, script.Units).Where(item => !Recused(seat, item) && _ballots[seat, item] < 0)]
        : [];

    public bool Counts(int item) => IsComplete(item) || (script.AcceptMissing && Accepts(item));

    /// <summary>Ballots are missing, somebody presides, and as many voted as must be there.</summary>
    public bool Accepts(int item)
    {
        var cast = Votes(item, 0) + Votes(item, 1) + Votes(item, 2);
        var of = script.QuorumBase == 0 ? BaseOn(item) : PresentOn(item);
        return !IsComplete(item) && Presiding >= 0 && Quorate(BaseOn(item), PresentOn(item))
            && cast * 100L * script.Quorum.Denominator >= (long)script.Quorum.Numerator * of;
    }

    private bool IsComplete(int item) => Enumerable.Range(0, script.Seats.Length).All(seat => !Owed(seat).Contains(item));

    /// <summary>The chair's seat, else the deputy's; -1 when neither is there in person.</summary>
    private int Presiding => Enumerable.Range(0, script.Seats.Length).FirstOrDefault(seat => seat < 2 && script.Seats[seat] is { InOffice: true, Comes: true } && !HasStandIn(seat), -1);

    public int Votes(int item, int choice) => Count(seat => _ballots[seat, item] == choice);

    public int BaseOn(int item) => Count(seat => Voter(seat) && (script.RecusedStayInTheBase || !Recused(seat, item)));

    public int PresentOn(int item) => Count(seat => CanVote(seat) && !Recused(seat, item));

    /// <summary>1 approved, 0 not, -1 without quorum.</summary>
    public int Result(int item)
    {
        if (!Quorate(BaseOn(item), PresentOn(item)))
        {
            return -1;
        }

        var approve = Votes(item, 0);
        var cast = approve + Votes(item, 1) + Votes(item, 2);
        if (script.Tie > 0 && approve == Votes(item, 1))
        {
            return script.Tie == 2 && !script.Secret && Presiding >= 0 && _ballots[Presiding, item] == 0 && Wins(approve + 1, item, cast) ? 1 : 0;
        }

        return Wins(approve, item, cast) ? 1 : 0;
    }

    private bool Wins(int approve, int item, int cast)
    {
        var of = script.MajorityBase == 0 ? BaseOn(item) : script.MajorityBase == 1 ? PresentOn(item) : cast;
        return of > 0 && approve * 100L * script.Majority.Denominator >= (long)script.Majority.Numerator * of;
    }

    private bool Quorate(int inOffice, int present)
    {
        var of = script.QuorumBase == 0 ? inOffice : present;
        return of > 0 && present * 100L * script.Quorum.Denominator >= (long)script.Quorum.Numerator * of;
    }

    private bool Voter(int seat) => script.Seats[seat] is { InOffice: true, Votes: true };

    private bool CanVote(int seat) => Voter(seat) && script.Seats[seat].Comes && (!HasStandIn(seat) || script.StandIns == 2);

    /// <summary>Where nobody may send a stand-in, the seat that one was meant for stays empty-handed: the member comes.</summary>
    private bool HasStandIn(int seat) => script.Seats[seat].StandIn && script.StandIns > 0;

    private bool Recused(int seat, int item) => _declared[seat, item] || script.Seats[seat].Place == item || script.Seats[seat].Place == 100;

    private int Count(Func<int, bool> which) => Enumerable.Range(0, script.Seats.Length).Count(which);

    private static int[,] Fill(SessionScript script)
    {
        var empty = new int[script.Seats.Length, script.Units];
        for (var seat = 0; seat < script.Seats.Length; seat++)
        {
            for (var item = 0; item < script.Units; item++)
            {
                empty[seat, item] = -1;
            }
        }

        return empty;
    }
}
