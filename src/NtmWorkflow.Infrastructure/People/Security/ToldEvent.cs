using System.Security.Cryptography;
using System.Text;
using NtmWorkflow.Application.Shared.Ports;

namespace NtmWorkflow.Infrastructure.People.Security;

/// <summary>What is the same in repeats of an event within a minute.</summary>
/// <param name="Event">What.</param>
/// <param name="Minute">Minutes since 1970.</param>
/// <param name="Origin">Who, and from where.</param>
/// <param name="About">What it was about.</param>
/// <param name="IsClaimed">Whether the person is only a name that somebody gave.</param>
internal sealed record ToldEvent(SecurityEvent Event, long Minute, SecurityOrigin Origin, string About, bool IsClaimed)
{
    /// <summary>Whose events share a limit: a person's own, or all strangers'.</summary>
    public string Whose => IsClaimed ? "" : Origin.Person;

    /// <summary>The same with no more than whose it is: what stands for all that is above a limit.</summary>
    public ToldEvent Rest => this with { Origin = new(Whose, null, null, "", ""), About = "" };

    /// <summary>The id of its row.</summary>
    public Guid Id() => new(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '\n', (int)Event, Minute, Origin.Person, Origin.Organisation, Origin.OnBehalfOf, Origin.Address, Origin.Request, About))).AsSpan(0, 16));
}

/// <summary>When it was told first, and how often.</summary>
/// <param name="AtMicroseconds">The first time.</param>
/// <param name="Count">How often.</param>
internal sealed record ToldCount(long AtMicroseconds, int Count)
{
    /// <summary>Both together.</summary>
    public ToldCount And(ToldCount other) => new(Math.Min(AtMicroseconds, other.AtMicroseconds), Count + other.Count);
}
