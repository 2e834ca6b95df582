using System.Net.Http.Json;
using Knowledge.Accounts.People;
using Knowledge.Accounts.SignIn.Keeping;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Accounts.Tests;

/// <summary>The cookie is worth as much as the session that it names.</summary>
public sealed class SessionTests
{
    private static readonly Uri Leaving = new("/leave", UriKind.Relative);

    [Fact]
    public async Task A_sign_in_is_a_session_that_says_with_what_and_from_where()
    {
        await using var host = await AccountsHost.Start();
        using var browser = host.Browser();
        browser.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
        await browser.Enter(AccountsHost.Email, AccountsHost.Password);

        var session = Assert.Single(await All(host));
        Assert.Equal(("Firefox on Linux", "127.0.0.1"), (session.Device, session.Address));
        Assert.Equal(host.Clock.GetUtcNow(), session.LastSeen);
        Assert.Equal((await browser.Who()).Id, session.UserId);
    }

    [Fact]
    public async Task A_session_that_is_ended_is_out_with_the_next_request_and_others_are_not()
    {
        await using var host = await AccountsHost.Start();
        using var first = host.Browser();
        using var second = host.Browser();
        await first.Enter(AccountsHost.Email, AccountsHost.Password);
        var ended = Assert.Single(await All(host)).Id;
        await second.Enter(AccountsHost.Email, AccountsHost.Password);
        var ada = Actor.User((await first.Who()).Id!.Value, "Ada");
        await new GrantWorld(host).As(ada, actions => actions.Sessions.End(ended));

        Assert.Equal(ActorKind.Anonymous, (await first.Who()).Kind);
        Assert.Equal(ActorKind.User, (await second.Who()).Kind);
    }

    [Fact]
    public async Task It_is_out_on_every_host()
    {
        var data = await HostData.Make();
        await using var one = await AccountsHost.Start(data);
        await using var other = await AccountsHost.Start(data);
        using var browser = one.Browser();
        var entered = await browser.Enter(AccountsHost.Email, AccountsHost.Password);
        using var elsewhere = other.Browser();
        elsewhere.DefaultRequestHeaders.Add("Cookie", entered.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        Assert.Equal(ActorKind.User, (await elsewhere.Who()).Kind);
        var ada = (await elsewhere.Who()).Id!.Value;
        await new GrantWorld(one).As(Actor.User(ada, "Ada"), actions => actions.Users.SignOutEverywhere(ada));

        Assert.Equal(ActorKind.Anonymous, (await elsewhere.Who()).Kind);
    }

    [Fact]
    public async Task Signing_in_is_always_a_new_session_and_signing_out_ends_it_for_whoever_has_the_cookie()
    {
        await using var host = await AccountsHost.Start();
        using var browser = host.Browser();
        var before = Cookie(await browser.Enter(AccountsHost.Email, AccountsHost.Password));
        var after = Cookie(await browser.Enter(AccountsHost.Email, AccountsHost.Password));
        Assert.NotEqual(before, after);
        Assert.Single(await All(host));
        Assert.Equal(ActorKind.Anonymous, (await With(host, before)).Kind);
        Assert.Equal(ActorKind.User, (await With(host, after)).Kind);

        await browser.PostAsync(Leaving, null);
        Assert.Equal(ActorKind.Anonymous, (await With(host, after)).Kind);
        Assert.Empty(await All(host));
    }

    [Fact]
    public async Task It_ends_when_nobody_comes_for_eight_hours_and_is_seen_once_a_minute()
    {
        await using var host = await AccountsHost.Start();
        using var browser = host.Browser();
        await browser.Enter(AccountsHost.Email, AccountsHost.Password);
        var began = host.Clock.GetUtcNow();
        host.Clock.Advance(TimeSpan.FromSeconds(40));
        await browser.Who();
        Assert.Equal(began, Assert.Single(await All(host)).LastSeen);
        host.Clock.Advance(TimeSpan.FromHours(7));
        await browser.Who();
        Assert.Equal(host.Clock.GetUtcNow(), Assert.Single(await All(host)).LastSeen);
        host.Clock.Advance(TimeSpan.FromHours(7));
        Assert.Equal(ActorKind.User, (await browser.Who()).Kind);
        host.Clock.Advance(TimeSpan.FromHours(9));
        Assert.Equal(ActorKind.Anonymous, (await browser.Who()).Kind);
    }

    [Fact]
    public async Task Being_seen_is_no_event_and_no_secret_is_in_any()
    {
        await using var host = await AccountsHost.Start();
        using var browser = host.Browser();
        await browser.Enter(AccountsHost.Email, AccountsHost.Password);
        host.Clock.Advance(TimeSpan.FromMinutes(5));
        await browser.Who();
        await browser.PostAsync(Leaving, null);
        var (events, stamp) = await host.Run(async services =>
        {
            var db = services.GetRequiredService<KnowledgeDb>();
            return (await db.Events.AsNoTracking().Where(row => row.Resource == nameof(Session)).OrderBy(row => row.Id).ToListAsync(), await db.Set<User>().Select(user => user.SecurityStamp!).SingleAsync());
        });

        Assert.Equal(["Begin", "End"], events.Select(row => row.Action));
        Assert.All(events, row => Assert.DoesNotContain(stamp, row.Changes.RootElement.GetRawText(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_person_sees_and_ends_no_sessions_but_their_own()
    {
        await using var host = await AccountsHost.Start();
        var world = new GrantWorld(host);
        var (bea, carl) = (await world.Person("bea"), await world.Person("carl"));
        using var browser = host.Browser();
        await browser.Enter("bea@example.org", AccountsHost.Password);
        var session = Assert.Single(await world.As(bea, actions => actions.Sessions.Read().ToListAsync())).Id;

        Assert.Empty(await world.As(carl, actions => actions.Sessions.Read().ToListAsync()));
        await Assert.ThrowsAsync<Refusal>(() => world.As(carl, actions => actions.Sessions.End(session)));
        await Assert.ThrowsAsync<Refusal>(() => world.As(bea, actions => actions.Sessions.Begin(bea.Id!.Value, "Firefox", "::1")));
        Assert.Equal(ActorKind.User, (await browser.Who()).Kind);
    }

    [Fact]
    public async Task A_new_name_is_known_with_the_next_request()
    {
        await using var host = await AccountsHost.Start();
        using var browser = host.Browser();
        await browser.Enter(AccountsHost.Email, AccountsHost.Password);
        var ada = (await browser.Who()).Id!.Value;
        await new GrantWorld(host).As(Actor.User(ada, "Ada"), actions => actions.Users.Rename(ada, "Ada Lovelace"));

        Assert.Equal("Ada Lovelace", (await browser.Who()).Name);
    }

    [Fact]
    public async Task Behind_https_the_cookie_is_bound_to_this_host()
    {
        await using var host = await AccountsHost.Start(await HostData.Make() with { Issuer = "https://knowledge.example.org/" });
        using var browser = host.Browser();
        var cookie = (await browser.Enter(AccountsHost.Email, AccountsHost.Password)).Headers.GetValues("Set-Cookie").Single();

        Assert.StartsWith("__Host-knowledge=", cookie, StringComparison.Ordinal);
        Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; path=/;", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(ActorKind.User, (await With(host, cookie.Split(';')[0])).Kind);
        Assert.Equal(ActorKind.Anonymous, (await With(host, cookie.Split(';')[0]["__Host-".Length..])).Kind);
    }

    private static string Cookie(HttpResponseMessage entered) => entered.Headers.GetValues("Set-Cookie").Single().Split(';')[0];

    private static async Task<Who> With(AccountsHost host, string cookie)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = host.Address };
        browser.DefaultRequestHeaders.Add("Cookie", cookie);
        return (await browser.GetFromJsonAsync<Who>("/who"))!;
    }

    private static Task<List<Session>> All(AccountsHost host) =>
        host.Run(services => services.GetRequiredService<KnowledgeDb>().Set<Session>().AsNoTracking().OrderBy(session => session.Id).ToListAsync());
}
