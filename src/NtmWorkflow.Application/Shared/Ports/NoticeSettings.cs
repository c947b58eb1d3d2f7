using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Shared.Ports;

/// <summary>Ways on which a notice reaches a person (kênh nhận thông báo).</summary>
public enum NoticeChannel
{
    /// <summary>The inbox of the service.</summary>
    Inbox,

    /// <summary>Mail.</summary>
    Mail,

    /// <summary>A webhook.</summary>
    Webhook,
}

/// <summary>Which notices of a kind a person wants on a way.</summary>
public enum NoticeChoice
{
    /// <summary>None; in the inbox they are found among all notices, and do not count as unread.</summary>
    None,

    /// <summary>Those to the own organisation and role.</summary>
    Mine,

    /// <summary>Also those to others whose reports the person watches over.</summary>
    All,
}

/// <summary>How a person receives notices (cách nhận thông báo).</summary>
/// <param name="Email">Where to, or none for no mail.</param>
/// <param name="Choices">What, by way and kind; what is missing is <see cref="NoticeChoice.Mine"/>.</param>
/// <param name="Webhook">Address that programs listen at, or none.</param>
/// <param name="HasCalendar">Whether a calendar address is in use.</param>
public sealed record NoticeSettings(
    string? Email, IReadOnlyDictionary<NoticeChannel, IReadOnlyDictionary<NoticeKind, NoticeChoice>> Choices, string? Webhook, bool HasCalendar)
{
    /// <summary>What a person gets who has chosen nothing: the inbox only.</summary>
    public static NoticeSettings Nothing { get; } = new(null, new Dictionary<NoticeChannel, IReadOnlyDictionary<NoticeKind, NoticeChoice>>(), null, false);

    /// <summary>The choice for a kind on a way.</summary>
    public NoticeChoice Of(NoticeChannel channel, NoticeKind kind) =>
        Choices.TryGetValue(channel, out var kinds) && kinds.TryGetValue(kind, out var choice) ? choice : NoticeChoice.Mine;
}

/// <summary>Where people keep how they receive notices.</summary>
public interface INoticeSettings
{
    /// <summary>Whether this service can send mail at all.</summary>
    bool SendsMail { get; }

    /// <summary>What a person has chosen.</summary>
    Task<NoticeSettings> FindAsync(Actor person, CancellationToken cancellation);

    /// <summary>Keeps addresses and choices.</summary>
    /// <returns>The new secret when the webhook's address changed, else none. It is told this once.</returns>
    Task<string?> SaveAsync(
        Actor person,
        string? email,
        IReadOnlyDictionary<NoticeChannel, IReadOnlyDictionary<NoticeKind, NoticeChoice>> choices,
        string? webhook,
        CancellationToken cancellation);

    /// <summary>Why a webhook's address is not taken, or none when it is.</summary>
    string? WhyNot(string webhook);

    /// <summary>Gives the person a new calendar address and forgets the one before.</summary>
    /// <returns>The secret part of the address. It is told this once.</returns>
    Task<string> RenewCalendarAsync(Actor person, CancellationToken cancellation);

    /// <summary>Forgets the calendar address.</summary>
    Task RevokeCalendarAsync(Actor person, CancellationToken cancellation);
}
