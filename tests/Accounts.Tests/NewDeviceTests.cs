using Knowledge.Accounts.People;
using Knowledge.Accounts.SignIn.Keeping;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Accounts.Tests;

/// <summary>A person is told by mail when somebody signs in from where they never did.</summary>
public sealed class NewDeviceTests
{
    private const string Firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private const string Safari = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Safari/604.1";

    [Fact]
    public async Task The_first_sign_in_and_a_known_device_are_not_told_and_a_new_one_is_once()
    {
        await using var host = await AccountsHost.Start();
        var box = new LetterBox(host);
        await Enter(host, Firefox);
        await Enter(host, Firefox);
        Assert.Empty(await box.To(AccountsHost.Email));
        host.Clock.Advance(TimeSpan.FromMinutes(30));
        await Enter(host, Safari);
        await Enter(host, Safari);
        await Enter(host, Firefox);

        var told = Assert.Single(await box.To(AccountsHost.Email));
        Assert.Contains("Safari on iPhone, from 127.0.0.1, on 2030-01-01 at 12:30 UTC", told, StringComparison.Ordinal);
        Assert.Contains("/account/sessions", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_network_is_told_too()
    {
        await using var host = await AccountsHost.Start();
        var (world, box) = (new GrantWorld(host), new LetterBox(host));
        var bea = await world.Person("bea");
        foreach (var address in new[] { "198.51.100.7", "198.51.7.9", "203.0.113.5", "2001:db8:1::1", "2001:db8:2::2" })
            await host.Run(services => services.GetRequiredService<Actions>().As(Actor.System).Sessions.Begin(bea.Id!.Value, "Firefox on Linux", address));

        var told = await box.To("bea@example.org");
        Assert.Equal(2, told.Count);
        Assert.Contains("203.0.113.5", told[0], StringComparison.Ordinal);
        Assert.Contains("2001:db8:1::1", told[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_known_goes_with_the_account_and_after_a_year()
    {
        await using var host = await AccountsHost.Start();
        var world = new GrantWorld(host);
        var bea = await world.Person("bea");
        await host.Run(services => services.GetRequiredService<Actions>().As(Actor.System).Sessions.Begin(bea.Id!.Value, "Firefox on Linux", "198.51.100.7"));
        await Enter(host, Firefox);
        var known = await world.As(bea, actions => actions.KnownDevices.Read().SingleAsync());
        Assert.Equal("198.51.0.0/16", known.Network);
        await world.As(bea, async actions =>
        {
            await actions.Users.Leave(bea.Id!.Value, AccountsHost.Password);
            return true;
        });

        Assert.Single(await Known(host, host.Clock.GetUtcNow()));
        Assert.Empty(await Old(host, host.Clock.GetUtcNow().AddDays(364)));
        Assert.Single(await Old(host, host.Clock.GetUtcNow().AddDays(366)));
    }

    private static async Task Enter(AccountsHost host, string userAgent)
    {
        using var browser = host.Browser();
        browser.DefaultRequestHeaders.UserAgent.ParseAdd(userAgent);
        await browser.Enter(AccountsHost.Email, AccountsHost.Password);
        Assert.Equal(ActorKind.User, (await browser.Who()).Kind);
    }

    private static Task<List<KnownDevice>> Known(AccountsHost host, DateTimeOffset now) => host.Run(services =>
        services.GetRequiredService<KnowledgeDb>().Set<KnownDevice>().Where(device => device.LastSeen <= now).ToListAsync());

    private static Task<List<KnownDevice>> Old(AccountsHost host, DateTimeOffset now) => host.Run(services =>
        services.GetRequiredService<KnowledgeDb>().Set<KnownDevice>().Where(KnownDevice.IsOld(now)).ToListAsync());
}
