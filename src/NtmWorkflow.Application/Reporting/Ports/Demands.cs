using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law.Duties;

namespace NtmWorkflow.Application.Reporting.Ports;

/// <summary>A report that the office demanded once (yêu cầu báo cáo đột xuất).</summary>
/// <param name="Id">Its identity.</param>
/// <param name="ProvinceYear">Province year in whose name it was demanded.</param>
/// <param name="Title">What is to be reported.</param>
/// <param name="Text">What exactly, in words.</param>
/// <param name="DueDay">Last day in time.</param>
/// <param name="Source">Who asked, in which document.</param>
/// <param name="At">When it was demanded.</param>
/// <param name="By">Who demanded it.</param>
/// <param name="WithdrawnBecause">Why it was taken back, or none.</param>
/// <param name="WithdrawnBy">Who took it back, or none.</param>
/// <param name="Owed">Organisations that owe it.</param>
/// <param name="Sent">Organisations that have sent it.</param>
public sealed record Demand(
    Guid Id,
    string ProvinceYear,
    string Title,
    string Text,
    DateOnly DueDay,
    string Source,
    DateTimeOffset At,
    string By,
    string? WithdrawnBecause,
    string? WithdrawnBy,
    int Owed,
    int Sent);

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

/// <summary>Reports on demand and the time given for them.</summary>
public interface IDemands
{
    /// <summary>The demands of these provinces, newest first.</summary>
    Task<Page<Demand>> ListAsync(IReadOnlyList<string> provinces, int page, CancellationToken cancellation);

    /// <summary>A demand of these provinces, or none.</summary>
    Task<Demand?> FindAsync(IReadOnlyList<string> provinces, Guid id, CancellationToken cancellation);

    /// <summary>Adds a demand with an obligation for each organisation.</summary>
    Task AddAsync(Demand demand, IReadOnlyList<OwedReport> owed, DateOnly today, CancellationToken cancellation);

    /// <summary>Takes a demand back: what is still owed for it is owed no longer.</summary>
    /// <returns>The organisations that need not report any more.</returns>
    Task<IReadOnlyList<Obligation>> WithdrawAsync(Guid demand, string because, string by, CancellationToken cancellation);

    /// <summary>Extensions asked for an obligation, oldest first.</summary>
    Task<IReadOnlyList<Extension>> ExtensionsOfAsync(Guid obligation, CancellationToken cancellation);

    /// <summary>Extensions in these provinces that nobody has decided yet, oldest first.</summary>
    Task<IReadOnlyList<Extension>> UndecidedAsync(IReadOnlyList<string> provinces, CancellationToken cancellation);

    /// <summary>Keeps an extension that was asked for.</summary>
    Task AskAsync(Extension extension, CancellationToken cancellation);

    /// <summary>Keeps the decision; a granted day becomes the last day in time.</summary>
    Task DecideAsync(Extension extension, bool granted, string because, string by, DateOnly today, CancellationToken cancellation);
}
