using MailKit.Net.Smtp;
using MimeKit;

namespace Knowledge.Accounts.Letters.Posting;

/// <summary>Hands letters to a mail server, one connection for each: they are few.</summary>
internal sealed class SmtpPost(SmtpSettings settings) : IPost
{
    private const int Timeout = 15_000;

    public async Task<bool> Send(string address, string subject, string text, CancellationToken cancellation)
    {
        using var message = new MimeMessage();
        message.From.Add(settings.From);
        message.To.Add(new MailboxAddress(null, address));
        message.Subject = subject;
        message.Body = new TextPart("plain") { Text = text };
        // So that programs that answer letters leave this one alone.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        using var server = new SmtpClient { Timeout = Timeout };
        await server.ConnectAsync(settings.Host, settings.Port, settings.Security, cancellation);
        if (settings.User is { Length: > 0 } user)
            await server.AuthenticateAsync(user, settings.Password ?? "", cancellation);
        await server.SendAsync(message, cancellation);
        await server.DisconnectAsync(quit: true, cancellation);
        return true;
    }
}
