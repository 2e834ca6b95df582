using Knowledge.Accounts.Factors;
using Knowledge.Accounts.People;
using Knowledge.Accounts.SignIn.Keeping;
using Knowledge.Kernel.Actions;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Accounts.Tests;

/// <summary>A person ends their own account with the password, and nothing is left that only it needed.</summary>
public sealed class LeavingTests
{
    [Fact]
    public async Task Who_leaves_is_out_at_once_and_takes_sessions_and_codes_along()
    {
        await using var host = await AccountsHost.Start();
        var world = new GrantWorld(host);
        var bea = await world.Person("bea");
        using var browser = host.Browser();
        await browser.Enter("bea@example.org", AccountsHost.Password);
        await world.As(bea, actions => actions.Authenticators.Begin());
        await Assert.ThrowsAsync<Refusal>(() => Leave(world, bea, "wrong horse battery"));
        await Leave(world, bea, AccountsHost.Password);

        Assert.Equal(ActorKind.Anonymous, (await browser.Who()).Kind);
        Assert.Empty(await world.AsAdmin(actions => actions.Sessions.Read().ToListAsync()));
        Assert.Empty(await world.AsAdmin(actions => actions.Authenticators.Read().ToListAsync()));
    }

    [Fact]
    public async Task The_last_administrator_stays_and_nobody_is_made_to_leave_by_another()
    {
        await using var host = await AccountsHost.Start();
        var world = new GrantWorld(host);
        var ada = Actor.User(await world.AsAdmin(actions => actions.Users.Read().Select(user => user.Id).SingleAsync()), "Ada");
        var bea = await world.Person("bea");

        Assert.Equal("LAST_ADMINISTRATOR", Assert.Single((await Assert.ThrowsAsync<Refusal>(() => Leave(world, ada, AccountsHost.Password))).Failures).Code);
        await Assert.ThrowsAsync<Refusal>(() => world.As(bea, async actions =>
        {
            await actions.Users.Leave(ada.Id!.Value, AccountsHost.Password);
            return true;
        }));
    }

    private static Task Leave(GrantWorld world, Actor person, string password) => world.As(person, async actions =>
    {
        await actions.Users.Leave(person.Id!.Value, password);
        return true;
    });
}
