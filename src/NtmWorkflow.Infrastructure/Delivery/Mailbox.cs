using MailKit.Net.Smtp;
using MimeKit;
using NtmWorkflow.Infrastructure.Settings;

namespace NtmWorkflow.Infrastructure.Delivery;

/// <summary>Hands mail to the server (SMTP).</summary>
internal sealed class Mailbox(DeliverySettings settings)
{
    private const int LongestSubject = 150;
    private const int PatienceMilliseconds = 15_000;

    /// <summary>Sends one mail; the same delivery keeps its Message-Id, so that a second copy is known for one.</summary>
    public async Task SendAsync(string to, string delivery, Letter letter, CancellationToken cancellation)
    {
        var server = settings.Mail ?? throw new InvalidOperationException("No mail server is set.");
        using var message = Message(server, to, delivery, letter);
        using var client = new SmtpClient { Timeout = PatienceMilliseconds };
        await client.ConnectAsync(server.Host, server.Port, server.Security, cancellation);
        if (server.User is { } user)
        {
            await client.AuthenticateAsync(user, server.Password ?? "", cancellation);
        }

        await client.SendAsync(message, cancellation);
        await client.DisconnectAsync(quit: true, cancellation);
    }

    internal static MimeMessage Message(MailServer server, string to, string delivery, Letter letter)
    {
        var from = MailboxAddress.Parse(server.From);
        var message = new MimeMessage();
        message.From.Add(from);
        message.To.Add(MailboxAddress.Parse(to));
        message.Headers.Replace(MailSubject.Header(letter.Text.Length <= LongestSubject ? letter.Text : letter.Text[..(LongestSubject - 1)].TrimEnd() + "…"));
        message.Date = letter.At;
        message.MessageId = $"{delivery}@{from.Domain}";
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Body = new TextPart("plain")
        {
            Text = string.Join("\n\n", new[] { letter.Text, letter.Address, letter.Body }.OfType<string>()) + "\n",
        };
        return message;
    }
}
