namespace NtmWorkflow.Infrastructure.Persistence.Rows;

/// <summary>
/// The secret ballots of a session that are not counted yet: one text, encrypted anew with each ballot by a key outside the database.
/// There is no row of a ballot, so no number, time or place of a row tells when it came.
/// </summary>
internal sealed class UrnRow
{
    public Guid Session { get; set; }
    public required string Ballots { get; set; }
}

/// <summary>Read model: a session in lists.</summary>
internal sealed class SessionRow
{
    public Guid Id { get; set; }
    public required string ProvinceYear { get; set; }
    public required string Council { get; set; }
    public DateOnly Day { get; set; }
    public required string Time { get; set; }
    public required string Place { get; set; }
    public required string State { get; set; }
    public int Items { get; set; }
}

/// <summary>Read model: a dossier on the agenda of a session that is not over. The key keeps it to one agenda.</summary>
internal sealed class AgendaRow
{
    public Guid Dossier { get; set; }
    public Guid Session { get; set; }
}

/// <summary>Read model: how many ballots a seat owes in a session.</summary>
internal sealed class OwedBallotRow
{
    public Guid Session { get; set; }
    public required string Member { get; set; }

    /// <summary>Name that a stand-in signs in with; none where the member votes.</summary>
    public string? StandIn { get; set; }

    public int Ballots { get; set; }
}
