using MailKit.Security;
using Microsoft.Extensions.Configuration;
using MimeKit;

namespace Knowledge.Accounts.Letters.Posting;

/// <summary>The mail server, from <c>Mail:Smtp</c>.</summary>
/// <param name="Host">Its name.</param>
/// <param name="Port">Its port.</param>
/// <param name="Security">How the connection is encrypted.</param>
/// <param name="From">Whom letters are from.</param>
/// <param name="User">Who signs in there, if anybody has to.</param>
/// <param name="Password">With what.</param>
internal sealed record SmtpSettings(string Host, int Port, SecureSocketOptions Security, MailboxAddress From, string? User, string? Password)
{
    private const string Section = "Mail:Smtp";

    /// <summary>Null when none is configured.</summary>
    /// <exception cref="InvalidOperationException">A setting cannot be understood; the message says which.</exception>
    public static SmtpSettings? Read(IConfiguration configuration)
    {
        var smtp = configuration.GetSection(Section);
        if (smtp["Host"] is not { Length: > 0 } host)
            return null;
        var port = smtp["Port"] is not { Length: > 0 } text ? 587
            : int.TryParse(text, out var number) && number is > 0 and < 65536 ? number : throw Wrong("Port", "Give a number up to 65535.");
        var security = (smtp["Security"] ?? "Auto").ToUpperInvariant() switch
        {
            "AUTO" => SecureSocketOptions.Auto,
            "NONE" => SecureSocketOptions.None,
            "STARTTLS" => SecureSocketOptions.StartTls,
            "TLS" => SecureSocketOptions.SslOnConnect,
            _ => throw Wrong("Security", "Give Auto, None, StartTls or Tls."),
        };
        return MailboxAddress.TryParse(smtp["From"], out var from)
            ? new(host, port, security, from, smtp["User"], Secret(smtp))
            : throw Wrong("From", "Give the address that letters are from, such as Knowledge <knowledge@example.org>.");
    }

    /// <summary>All but the password, so that no log shows it.</summary>
    public override string ToString() => $"{Host}:{Port}";

    private static string? Secret(IConfiguration smtp) =>
        smtp["PasswordFile"] is { Length: > 0 } file ? File.ReadAllText(file).TrimEnd('\r', '\n') : smtp["Password"];

    private static InvalidOperationException Wrong(string key, string cure) => new($"{Section}:{key} cannot be understood. {cure}");
}
