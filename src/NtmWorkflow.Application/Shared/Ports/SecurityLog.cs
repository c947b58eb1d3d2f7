namespace NtmWorkflow.Application.Shared.Ports;

/// <summary>
/// The security log (nhật ký an ninh): who did what, from where, and what it came to; a line for the log collector and a row for
/// administrators. What is told within a change is told once that is committed. Telling neither waits nor fails.
/// </summary>
public interface ISecurityLog
{
    /// <summary>Tells of an event.</summary>
    /// <param name="what">The event.</param>
    /// <param name="about">What it was about, in a few words: an account, a figure, a result. No secrets.</param>
    /// <param name="person">The name that was signed in with or given, where nobody is signed in yet; by default whoever is.</param>
    void Tell(SecurityEvent what, string? about = null, string? person = null);
}

/// <summary>Where what happens now comes from (nguồn của sự kiện).</summary>
public interface ISecurityOrigin
{
    /// <summary>The origin of what is done here and now.</summary>
    SecurityOrigin Now { get; }
}

/// <summary>Who does something, and from where.</summary>
/// <param name="Person">The name signed in with; of the operating system, <c>os:</c> before it; empty for nobody.</param>
/// <param name="Organisation">Id of the unit or body acted for, where known.</param>
/// <param name="OnBehalfOf">Name of the person represented, where a stand-in acts.</param>
/// <param name="Address">The address, of IPv6 one /64; or the machine.</param>
/// <param name="Request">Method and path, no query; or the command.</param>
public sealed record SecurityOrigin(string Person, string? Organisation, string? OnBehalfOf, string Address, string Request);

/// <summary>What the security log is narrowed to.</summary>
/// <param name="Kind">Only this event.</param>
/// <param name="Person">Only of the person who signs in with this name.</param>
/// <param name="From">First day in Việt Nam.</param>
/// <param name="To">Last day.</param>
/// <param name="Search">Part of a name, an address, a request or what it was about, with or without diacritics.</param>
public sealed record SecurityFilter(
    SecurityEvent? Kind = null, string? Person = null, DateOnly? From = null, DateOnly? To = null, string? Search = null);

/// <summary>An event as the log keeps it.</summary>
/// <param name="At">When; of several that are one line, the first.</param>
/// <param name="Event">What.</param>
/// <param name="Outcome">What it came to.</param>
/// <param name="Person">The name signed in with; none for nobody, and for a name that no account has.</param>
/// <param name="PersonName">The person's name at that time.</param>
/// <param name="Organisation">Id of the unit or body acted for.</param>
/// <param name="OnBehalfOf">Name of the person represented, where a stand-in acted.</param>
/// <param name="Address">From where.</param>
/// <param name="Request">Method and path, or the command.</param>
/// <param name="About">What it was about.</param>
/// <param name="Count">How many times within the minute.</param>
public sealed record SecurityEntry(
    DateTimeOffset At,
    SecurityEvent Event,
    SecurityOutcome Outcome,
    string? Person,
    string? PersonName,
    OrganisationId? Organisation,
    string? OnBehalfOf,
    string Address,
    string Request,
    string About,
    int Count);

/// <summary>The stored security log.</summary>
public interface ISecurityEvents
{
    /// <summary>Events of the province that an organisation is of, and of no province, the newest first.</summary>
    /// <param name="filter">What it is narrowed to.</param>
    /// <param name="organisation">The reader's organisation.</param>
    /// <param name="page">Number of the page, from 1.</param>
    /// <param name="cancellation">Cancels.</param>
    Task<Page<SecurityEntry>> ListAsync(SecurityFilter filter, OrganisationId organisation, int page, CancellationToken cancellation);
}
