namespace NtmWorkflow.Infrastructure.Persistence.Rows;

/// <summary>
/// A session (phiên đăng nhập): what a cookie, an access token with its refresh token, or a named token of a program stands for.
/// </summary>
internal sealed class SignInRow
{
    public Guid Id { get; set; }

    /// <summary>Id of the account, whose row may be gone.</summary>
    public required string Account { get; set; }

    /// <summary>The account's security stamp when it began; the session holds while it is the account's.</summary>
    public string? Stamp { get; set; }

    /// <summary>The office it acts in; none while its person has not chosen one of several.</summary>
    public Guid? Office { get; set; }

    /// <summary>Whether the second factor was given; true where the account has none.</summary>
    public bool IsProven { get; set; }

    /// <summary>Whether the office's own sign-on asked for the second factor.</summary>
    public bool IsProvenOutside { get; set; }

    /// <summary>When its person last proved who they are.</summary>
    public long ProvenAtMicroseconds { get; set; }

    /// <summary>What the browser or program called itself.</summary>
    public required string Client { get; set; }

    public bool IsProgram { get; set; }
    public long BegunAtMicroseconds { get; set; }

    /// <summary>To within minutes.</summary>
    public long SeenAtMicroseconds { get; set; }

    public long? EndedAtMicroseconds { get; set; }

    /// <summary>What its person calls a named token; none where it is no such token.</summary>
    public string? TokenName { get; set; }

    /// <summary>SHA-256 of a named token in hexadecimal.</summary>
    public string? TokenHash { get; set; }

    /// <summary>Whether a named token only reads.</summary>
    public bool IsReadOnly { get; set; }

    /// <summary>When a named token ends by itself.</summary>
    public long? UntilMicroseconds { get; set; }
}
