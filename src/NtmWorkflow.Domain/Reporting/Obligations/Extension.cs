namespace NtmWorkflow.Domain.Reporting.Obligations;

/// <summary>More time that was asked for (xin gia hạn).</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Obligation">The obligation.</param>
/// <param name="OrganisationName">Who asks.</param>
/// <param name="Title">For what.</param>
/// <param name="DueDay">Last day in time when it was asked for.</param>
/// <param name="Until">The day asked for.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Granted">Whether it was granted; none while nobody has decided.</param>
/// <param name="DecidedBecause">Words of the decision, or none.</param>
/// <param name="DecidedBy">Who decided, or none.</param>
public sealed record Extension(
    Guid Id,
    Guid Obligation,
    string OrganisationName,
    string Title,
    DateOnly DueDay,
    DateOnly Until,
    string Reason,
    DateTimeOffset At,
    string By,
    bool? Granted,
    string? DecidedBecause,
    string? DecidedBy);
