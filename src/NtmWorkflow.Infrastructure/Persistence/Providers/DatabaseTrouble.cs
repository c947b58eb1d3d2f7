namespace NtmWorkflow.Infrastructure.Persistence.Providers;

/// <summary>What an error of the database means to the person who runs the service.</summary>
internal enum DatabaseTrouble
{
    /// <summary>None of those below.</summary>
    Other,

    /// <summary>No answer yet; it may come later.</summary>
    Unreachable,

    /// <summary>User name or password is wrong.</summary>
    WrongPassword,

    /// <summary>There is no such database.</summary>
    NoDatabase,

    /// <summary>The user may not do what is needed.</summary>
    MissingRights,
}
