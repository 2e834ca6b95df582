using System.Net;
using Knowledge.Accounts.Letters;
using Knowledge.Accounts.People;
using Knowledge.Accounts.People.Joining;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Accounts.Tests;

/// <summary>How people come by an account: by an invitation, by a mailed link where sign-up is open, and not otherwise.</summary>
public sealed class JoiningTests
{
    private const string Bea = "bea@example.org";
    private const string Chosen = "seven lazy herons under ice";

    [Fact]
    public async Task An_invitation_makes_one_account_with_its_roles()
    {
        await using var host = await AccountsHost.Start();
        var (world, box) = (new GrantWorld(host), new LetterBox(host));
        var invitation = await world.AsAdmin(actions => actions.PersonInvitations.Invite([Role.Operator]));
        var id = await Join(world, invitation.Secret!, "Bea", Bea);

        Assert.Equal(HttpStatusCode.NoContent, (await host.Browser().Enter(Bea, Chosen)).StatusCode);
        var (person, spent) = await world.AsAdmin(async actions => (
            await actions.Users.Read().SingleAsync(user => user.Id == id), await actions.PersonInvitations.Read().SingleAsync()));
        Assert.Equal([Role.Operator], person.Roles);
        Assert.False(person.EmailConfirmed);
        Assert.Equal(id, spent.UserId);
        await Assert.ThrowsAsync<Refusal>(() => Join(world, invitation.Secret!, "Carl", "carl@example.org"));

        var token = await box.Token(Bea);
        await world.As(Actor.Anonymous, async actions =>
        {
            await actions.Users.Confirm(token);
            return true;
        });
        Assert.True((await world.AsAdmin(actions => actions.Users.Read().SingleAsync(user => user.Id == id))).EmailConfirmed);
    }

    [Fact]
    public async Task A_mailed_invitation_makes_the_account_of_that_address_and_no_other()
    {
        await using var host = await AccountsHost.Start();
        var (world, box) = (new GrantWorld(host), new LetterBox(host));
        var invitation = await world.AsAdmin(actions => actions.PersonInvitations.Invite([], Bea));
        var id = await Join(world, await box.Token(Bea), "Bea", "mallory@example.org");
        var person = await world.AsAdmin(actions => actions.Users.Read().SingleAsync(user => user.Id == id));

        Assert.Equal((Bea, true), (person.Email, person.EmailConfirmed));
        await Assert.ThrowsAsync<Refusal>(() => Join(world, invitation.Secret!, "Carl"));
    }

    [Fact]
    public async Task An_invitation_that_is_over_or_withdrawn_lets_nobody_in()
    {
        await using var host = await AccountsHost.Start();
        var world = new GrantWorld(host);
        var withdrawn = await world.AsAdmin(actions => actions.PersonInvitations.Invite([]));
        await world.AsAdmin(actions => actions.PersonInvitations.Withdraw(withdrawn.Id));
        var old = await world.AsAdmin(actions => actions.PersonInvitations.Invite([], hours: 1));
        host.Clock.Advance(TimeSpan.FromMinutes(61));

        foreach (var token in new[] { withdrawn.Secret!, old.Secret!, LinkToken.New() })
        {
            Assert.Equal("LINK_OVER", Assert.Single((await Assert.ThrowsAsync<Refusal>(() => Join(world, token, "Bea", Bea))).Failures).Code);
            Assert.Null(await host.Run(services => services.GetRequiredService<Newcomers>().Peek(token, CancellationToken.None)));
        }
    }

    [Fact]
    public async Task Two_who_share_an_invitation_make_one_account()
    {
        await using var host = await AccountsHost.Start();
        var world = new GrantWorld(host);
        var invitation = await world.AsAdmin(actions => actions.PersonInvitations.Invite([]));
        var joined = await Task.WhenAll(Enumerable.Range(0, 4).Select(async number =>
        {
            try
            {
                return await Join(world, invitation.Secret!, "Bea", $"bea{number}@example.org") != Guid.Empty;
            }
            catch (Refusal)
            {
                return false;
            }
        }));

        Assert.Single(joined, true);
    }

    [Fact]
    public async Task Where_sign_up_is_open_a_mailed_link_makes_the_account()
    {
        await using var host = await AccountsHost.Start(await HostData.Make() with { SignUp = "Open" });
        var (world, box) = (new GrantWorld(host), new LetterBox(host));
        await SignUp(world, Bea);
        var token = await box.Token(Bea);
        Assert.Equal(HttpStatusCode.Forbidden, (await host.Browser().Enter(Bea, Chosen)).StatusCode);
        var id = await Join(world, token, "Bea");
        var person = await world.AsAdmin(actions => actions.Users.Read().SingleAsync(user => user.Id == id));

        Assert.Equal((Bea, true), (person.Email, person.EmailConfirmed));
        Assert.Empty(person.Roles);
        await Assert.ThrowsAsync<Refusal>(() => Join(world, token, "Bea"));
    }

    [Fact]
    public async Task Signing_up_never_tells_who_has_an_account_but_tells_its_owner()
    {
        await using var host = await AccountsHost.Start(await HostData.Make() with { SignUp = "Open" });
        var (world, box) = (new GrantWorld(host), new LetterBox(host));
        await SignUp(world, Bea);
        await SignUp(world, AccountsHost.Email);
        var asked = await host.Run(services => services.GetRequiredService<KnowledgeDb>().Set<Letter>().AsNoTracking().OrderBy(row => row.Id).ToListAsync());

        Assert.All(asked, row => Assert.Equal((LetterKind.SignUp, LetterStatus.Waiting, null), (row.Kind, row.Status, row.AboutId)));
        var told = Assert.Single(await box.To(AccountsHost.Email));
        Assert.Contains("There is one already", told, StringComparison.Ordinal);
        Assert.DoesNotContain("token=", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Closed")]
    public async Task Where_it_is_not_open_nobody_signs_up(string? mode)
    {
        await using var host = await AccountsHost.Start(await HostData.Make() with { SignUp = mode });
        var refusal = await Assert.ThrowsAsync<Refusal>(() => SignUp(new GrantWorld(host), Bea));
        Assert.Equal("SIGN_UP_CLOSED", Assert.Single(refusal.Failures).Code);
    }

    [Fact]
    public void A_mode_that_does_not_exist_stops_the_start() => Assert.Contains(
        "Open, Invitation or Closed",
        Assert.Throws<InvalidOperationException>(() => new SignUpPolicy(new ConfigurationBuilder().AddInMemoryCollection([new("Accounts:SignUp", "opne")]).Build())).Message,
        StringComparison.Ordinal);

    [Fact]
    public async Task Only_administrators_invite()
    {
        await using var host = await AccountsHost.Start();
        var world = new GrantWorld(host);
        var bea = await world.Person("bea");
        await Assert.ThrowsAsync<Refusal>(() => world.As(bea, actions => actions.PersonInvitations.Invite([Role.Administrator])));
        Assert.Empty(await world.As(bea, actions => actions.PersonInvitations.Read().ToListAsync()));
    }

    private static Task<Guid> Join(GrantWorld world, string token, string name, string? email = null) =>
        world.As(Actor.Anonymous, actions => actions.Users.Join(token, name, Chosen, email));

    private static Task SignUp(GrantWorld world, string email) => world.As(Actor.Anonymous, async actions =>
    {
        await actions.Users.SignUp(email);
        return true;
    });
}
