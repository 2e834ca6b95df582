using Knowledge.Accounts.Factors;
using Knowledge.Accounts.Grants;
using Knowledge.Accounts.Groups;
using Knowledge.Accounts.Letters;
using Knowledge.Accounts.Passkeys;
using Knowledge.Accounts.People;
using Knowledge.Accounts.People.Joining;
using Knowledge.Accounts.PersonalTokens;
using Knowledge.Accounts.Programs;
using Knowledge.Accounts.Providers;
using Knowledge.Kernel.Actions;

namespace Knowledge.Accounts.Tests;

/// <summary>How far a token reaches that is limited to Accounts, even an administrator's: it changes nobody's way in and gives nobody anything.</summary>
public sealed class TokenReachTests
{
    private static readonly Dictionary<string, Func<Actions, Guid, Task>> Closed = new()
    {
        ["addUser with a role"] = (actions, _) => actions.Users.Add("eve@example.org", "Eve", [Role.Administrator]),
        ["assignUserRoles"] = (actions, own) => actions.Users.AssignRoles(own, [Role.Administrator, Role.Operator]),
        ["resetUserPassword"] = (actions, own) => actions.Users.ResetPassword(own),
        ["changeUserPassword without the password"] = (actions, own) => actions.Users.ChangePassword(own, "wrong horse battery", "seven lazy herons under ice"),
        ["changeUserEmail without the password"] = (actions, own) => actions.Users.ChangeEmail(own, "eve@example.net", "wrong horse battery"),
        ["deleteOwnUser without the password"] = (actions, own) => actions.Users.Leave(own, "wrong horse battery"),
        ["invitePerson with a role"] = (actions, _) => actions.PersonInvitations.Invite([Role.Operator]),
        ["beginAuthenticator"] = (actions, _) => actions.Authenticators.Begin(),
        ["addPasskey"] = (actions, _) => actions.Passkeys.Add("{}", "key"),
        ["linkExternalLogin"] = (actions, _) => actions.ExternalLogins.Link(),
        ["issuePersonalToken"] = (actions, _) => actions.PersonalTokens.Issue("more", ["library:write"]),
        ["giveConsent"] = (actions, _) => actions.Consents.Give("knowledge-cli", "cli", ["library:write"]),
        ["giveGrant"] = (actions, own) => actions.Grants.Give(nameof(Group), ActorGrant.Everything, GranteeKind.User, own),
        ["letterText"] = (actions, own) => actions.Letters.ReadText(own),
    };

    [Fact]
    public async Task What_changes_a_way_in_or_gives_more_is_refused()
    {
        await using var host = await AccountsHost.Start();
        var world = new GrantWorld(host);
        var bea = await world.Person("bea");
        var limited = Actor.User(bea.Id!.Value, "bea", Role.Administrator) with { Scopes = new HashSet<string> { "accounts:read", "accounts:write" } };
        foreach (var (what, run) in Closed)
        {
            var refusal = await Record.ExceptionAsync(() => world.As(limited, async actions =>
            {
                await run(actions, bea.Id!.Value);
                return true;
            })) as Refusal;
            Assert.True(refusal is { Failures: [{ Code: FailureCode.Forbidden or "WRONG_PASSWORD" }] }, $"{what}: {refusal}");
        }
    }

    [Fact]
    public async Task What_is_not_about_ways_in_it_may()
    {
        await using var host = await AccountsHost.Start();
        var world = new GrantWorld(host);
        var bea = await world.Person("bea");
        var limited = Actor.User(bea.Id!.Value, "bea", Role.Administrator) with { Scopes = new HashSet<string> { "accounts:read", "accounts:write" } };
        var (named, added, invited) = await world.As(limited, async actions => (
            await actions.Users.Rename(bea.Id!.Value, "Bea the Bold"), await actions.Users.Add("carl@example.org", "Carl", []), await actions.PersonInvitations.Invite([])));

        Assert.Equal("Bea the Bold", named.DisplayName);
        Assert.NotNull(added.Secret);
        Assert.NotNull(invited.Secret);
    }
}
