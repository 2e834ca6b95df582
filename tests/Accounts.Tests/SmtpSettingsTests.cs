using Knowledge.Accounts.Letters.Posting;
using MailKit.Security;
using Microsoft.Extensions.Configuration;

namespace Knowledge.Accounts.Tests;

/// <summary>The mail server is what the configuration says; what cannot be understood stops the start by its name.</summary>
public sealed class SmtpSettingsTests
{
    [Fact]
    public void Without_a_host_there_is_none() => Assert.Null(Read());

    [Fact]
    public void All_of_it_is_read_the_password_from_its_file()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "postbox-secret\n");
        var smtp = Read(("Host", "mail.example.org"), ("Port", "465"), ("Security", "Tls"), ("From", "Knowledge <knowledge@example.org>"), ("User", "k"), ("PasswordFile", file))!;

        Assert.Equal(("mail.example.org", 465, SecureSocketOptions.SslOnConnect, "k", "postbox-secret"), (smtp.Host, smtp.Port, smtp.Security, smtp.User, smtp.Password));
        Assert.Equal("knowledge@example.org", smtp.From.Address);
        Assert.DoesNotContain("postbox-secret", smtp.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Port", "many")]
    [InlineData("Security", "perhaps")]
    [InlineData("From", "")]
    public void What_is_wrong_is_named(string key, string value)
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => Read([("Host", "mail.example.org"), ("From", "knowledge@example.org"), (key, value)]));
        Assert.StartsWith($"Mail:Smtp:{key} ", refusal.Message, StringComparison.Ordinal);
    }

    private static SmtpSettings? Read(params (string Key, string Value)[] smtp) => SmtpSettings.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(smtp.GroupBy(one => one.Key).Select(same => KeyValuePair.Create<string, string?>($"Mail:Smtp:{same.Key}", same.Last().Value))).Build());
}
