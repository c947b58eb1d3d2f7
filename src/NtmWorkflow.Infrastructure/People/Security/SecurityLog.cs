using System.Text;
using Microsoft.Extensions.Logging;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Infrastructure.Persistence;

namespace NtmWorkflow.Infrastructure.People.Security;

/// <summary>
/// Tells each event at once as a line in the category <c>NtmWorkflow.Security</c>, and hands it over to be stored. It holds no secrets, and
/// what people type can't begin a line of its own.
/// </summary>
internal sealed class SecurityLog(ILoggerFactory logs, SecurityBuffer buffer, ISecurityOrigin origin, NtmDbContext db, TransactionEnd end) : ISecurityLog
{
    /// <summary>The category of its lines.</summary>
    public const string Category = "NtmWorkflow.Security";

    private const int Longest = 200;

    public void Tell(SecurityEvent what, string? about = null, string? person = null)
    {
        var now = TimeProvider.System.GetUtcNow();
        var here = origin.Now;
        var told = new ToldEvent(
            what,
            now.ToUnixTimeSeconds() / 60,
            here with { Person = Plain(person ?? here.Person), Request = Plain(here.Request) },
            Plain(about ?? ""),
            IsClaimed: person is not null && what.Outcome() != SecurityOutcome.Done);
        if (db.Database.CurrentTransaction is null)
        {
            Write(told, now);
        }
        else
        {
            end.WhenCommitted(() => Write(told, now));
        }
    }

    private void Write(ToldEvent told, DateTimeOffset at)
    {
        buffer.Add(told, new(at.ToMicroseconds(), 1));
        KeyValuePair<string, object?>[] said =
        [
            new("Event", told.Event.ToString()),
            new("Person", told.Origin.Person),
            .. told.Origin.OnBehalfOf is { } other ? [new("For", Plain(other))] : Array.Empty<KeyValuePair<string, object?>>(),
            new("Address", told.Origin.Address),
            .. told.About.Length > 0 ? [new("About", told.About)] : Array.Empty<KeyValuePair<string, object?>>(),
            new("Request", told.Origin.Request),
            new("{OriginalFormat}", "{Event} {Person} {For} {Address} {About} {Request}"),
        ];
        logs.CreateLogger(Category).Log(
            told.Event.Outcome() == SecurityOutcome.Done || told.Event == SecurityEvent.Limited ? LogLevel.Information : LogLevel.Warning,
            new EventId((int)told.Event, told.Event.ToString()),
            said,
            null,
            static (said, _) => string.Join(' ', said[..^1].Select(pair => $"{pair.Key}=\"{pair.Value}\"")));
    }

    /// <summary>Of one line and without quotes, whatever was typed.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var rune in (text.Length > Longest ? text[..Longest] + "…" : text).EnumerateRunes())
        {
            plain.Append(Rune.IsControl(rune) || rune.Value is '"' or '\\' or 0x2028 or 0x2029 || IsDirection(rune) ? $"\\u{rune.Value:x4}" : rune.ToString());
        }

        return plain.ToString();
    }

    /// <summary>Signs that turn the letters after them around.</summary>
    private static bool IsDirection(Rune rune) => rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F;
}
