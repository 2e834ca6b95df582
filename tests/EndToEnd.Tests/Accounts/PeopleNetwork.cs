using System.Diagnostics.CodeAnalysis;
using Knowledge.EndToEnd.Tests.Browser;
using Knowledge.EndToEnd.Tests.Hosting;
using Knowledge.Testing;
using Microsoft.Playwright;

namespace Knowledge.EndToEnd.Tests.Accounts;

/// <summary>A network that anybody may join, with a mail server and a browser. The browser comes by the name of the machine: passkeys belong to a name.</summary>
public sealed class PeopleNetwork : IAsyncLifetime
{
    public const string Password = "seven lazy herons under ice";

    private readonly DataFolder folder = new();

    internal Chromium Chromium { get; private set; } = null!;

    internal HostProcess Host { get; private set; } = null!;

    internal MailServer Mail { get; private set; } = null!;

    internal ProviderServer Provider { get; private set; } = null!;

    internal Uri Address => new UriBuilder(Host.Address) { Host = "localhost" }.Uri;

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Missing is not null)
            return;
        Mail = await MailServer.Start();
        Provider = await ProviderServer.Start();
        Chromium = await Chromium.Start();
        var secret = folder.At("smtp-password");
        await File.WriteAllTextAsync(secret, MailServer.Password + "\n");
        Host = await HostProcess.Start(new(folder)
        {
            Database = await PostgresServer.CreateDatabase(TestContext.Current.CancellationToken),
            Settings = new Dictionary<string, string>
            {
                ["Accounts__SignUp"] = "Open",
                ["Mail__Smtp__Host"] = "127.0.0.1",
                ["Mail__Smtp__Port"] = $"{Mail.Port}",
                ["Mail__Smtp__Security"] = "None",
                ["Mail__Smtp__User"] = MailServer.User,
                ["Mail__Smtp__PasswordFile"] = secret,
                ["Mail__Smtp__From"] = "Knowledge <knowledge@example.org>",
                // All of them come from one address.
                ["Limits__SignIn__Burst"] = "100000",
                ["Limits__SignIn__PerMinute"] = "100000",
            }.Concat(Provider.Settings).ToDictionary(),
        });
    }

    /// <summary>A visit by somebody who has made an account and signed in.</summary>
    [SuppressMessage("Reliability", "CA2000", Justification = "The caller disposes of it.")]
    internal async Task<Visit> Joined(string email)
    {
        var visit = await Chromium.Visit(Address);
        var page = visit.Page;
        await visit.Open("/join");
        await page.GetByLabel("Email").FillAsync(email);
        await page.GetByRole(AriaRole.Button, new() { Name = "Mail me a link" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Look into your mail" })).ToBeVisibleAsync();
        await page.GotoAsync(await Mail.Link(email, "Make your account"));
        await page.GetByLabel("Your name").FillAsync(email.Split('@')[0]);
        await page.GetByLabel("Password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the account" }).ClickAsync();
        await visit.SignIn(email, Password);
        await page.WaitForURLAsync(new Uri(Address, "/").ToString());
        return visit;
    }

    public async ValueTask DisposeAsync()
    {
        if (Host is not null)
            await Host.DisposeAsync();
        if (Chromium is not null)
            await Chromium.DisposeAsync();
        if (Mail is not null)
            await Mail.DisposeAsync();
        if (Provider is not null)
            await Provider.DisposeAsync();
        folder.Dispose();
    }
}

/// <summary>Tests that share it.</summary>
[CollectionDefinition]
public sealed class PeopleCollection : ICollectionFixture<PeopleNetwork>;
