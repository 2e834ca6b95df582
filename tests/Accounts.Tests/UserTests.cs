using System.Net;
using Knowledge.Accounts.Grants;
using Knowledge.Accounts.Groups;
using Knowledge.Accounts.People;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Accounts.Tests;

/// <summary>People are added, trusted, locked out and removed through actions, as everything else is.</summary>
public sealed class UserTests
{
    [Fact]
    public async Task Who_was_added_signs_in_with_the_secret_and_the_roles_given()
    {
        await using var host = await AccountsHost.Start();
        var world = new GrantWorld(host);
        var bea = await world.AsAdmin(actions => actions.Users.Add("bea@example.org", "Bea", [Role.Operator, Role.Operator]));

        Assert.Equal([Role.Operator], bea.Roles);
        Assert.Equal(HttpStatusCode.NoContent, await Enter(host, "bea@example.org", bea.Secret!));
        Assert.Equal(HttpStatusCode.Forbidden, await Enter(host, "bea@example.org", "another password"));
        Assert.Null((await world.AsAdmin(actions => actions.Users.Read().SingleAsync(user => user.Id == bea.Id))).Secret);
    }

    [Fact]
    public async Task An_address_belongs_to_one_person_however_it_is_written()
    {
        await using var host = await AccountsHost.Start();
        var world = new GrantWorld(host);
        var refusal = await Assert.ThrowsAsync<Refusal>(() => world.AsAdmin(actions => actions.Users.Add(AccountsHost.Email.ToUpperInvariant(), "Ada", [])));
        Assert.Equal(FailureCode.Conflict, Assert.Single(refusal.Failures).Code);
        refusal = await Assert.ThrowsAsync<Refusal>(() => world.AsAdmin(actions => actions.Users.Add("nowhere", "Ada", [])));
        Assert.Equal(["email"], Assert.Single(refusal.Failures).Path);
    }

    [Fact]
    public async Task A_locked_person_cannot_sign_in_until_unlocked_and_a_new_password_replaces_the_old()
    {
        await using var host = await AccountsHost.Start();
        var world = new GrantWorld(host);
        var bea = await world.AsAdmin(actions => actions.Users.Add("bea@example.org", "Bea", []));
        await world.AsAdmin(actions => actions.Users.Lock(bea.Id));
        Assert.Equal(HttpStatusCode.Forbidden, await Enter(host, "bea@example.org", bea.Secret!));
        await world.AsAdmin(actions => actions.Users.Unlock(bea.Id));
        Assert.Equal(HttpStatusCode.NoContent, await Enter(host, "bea@example.org", bea.Secret!));

        var renewed = await world.AsAdmin(actions => actions.Users.ResetPassword(bea.Id));
        Assert.Equal(HttpStatusCode.Forbidden, await Enter(host, "bea@example.org", bea.Secret!));
        Assert.Equal(HttpStatusCode.NoContent, await Enter(host, "bea@example.org", renewed.Secret!));
    }

    [Fact]
    public async Task The_last_administrator_stays_one()
    {
        await using var host = await AccountsHost.Start();
        var world = new GrantWorld(host);
        var ada = await world.AsAdmin(actions => actions.Users.Read().Select(user => user.Id).SingleAsync());
        foreach (var leave in new Func<Actions, Task>[]
        {
            actions => actions.Users.AssignRoles(ada, [Role.Member]), actions => actions.Users.Lock(ada), actions => actions.Users.Remove(ada),
        })
        {
            var refusal = await Assert.ThrowsAsync<Refusal>(() => world.AsAdmin(async actions =>
            {
                await leave(actions);
                return true;
            }));
            Assert.Equal("LAST_ADMINISTRATOR", Assert.Single(refusal.Failures).Code);
        }

        await world.AsAdmin(actions => actions.Users.Add("bea@example.org", "Bea", [Role.Administrator]));
        await world.AsAdmin(actions => actions.Users.Remove(ada));
        Assert.Equal("Bea", await world.AsAdmin(actions => actions.Users.Read().Select(user => user.DisplayName).SingleAsync()));
    }

    [Fact]
    public async Task Two_administrators_who_leave_at_the_same_time_do_not_both_succeed()
    {
        await using var host = await AccountsHost.Start();
        var world = new GrantWorld(host);
        await world.AsAdmin(actions => actions.Users.Add("bea@example.org", "Bea", [Role.Administrator]));
        var both = await world.AsAdmin(actions => actions.Users.Read().Select(user => user.Id).ToListAsync());
        var left = await Task.WhenAll(both.Select(async id =>
        {
            try
            {
                return (await world.AsAdmin(actions => actions.Users.Lock(id))).Id;
            }
            catch (Refusal)
            {
                return Guid.Empty;
            }
        }));

        Assert.Single(left, Guid.Empty);
    }

    [Fact]
    public async Task People_see_and_rename_themselves_and_nobody_else()
    {
        await using var host = await AccountsHost.Start();
        var world = new GrantWorld(host);
        var (bea, carl) = (await world.Person("bea"), await world.Person("carl"));

        Assert.Equal([bea.Id!.Value], await world.As(bea, actions => actions.Users.Read().Select(user => user.Id).ToListAsync()));
        Assert.Equal("Beatrice", (await world.As(bea, actions => actions.Users.Rename(bea.Id.Value, "Beatrice"))).DisplayName);
        await Assert.ThrowsAsync<Refusal>(() => world.As(bea, actions => actions.Users.Rename(carl.Id!.Value, "Carla")));
        await Assert.ThrowsAsync<Refusal>(() => world.As(bea, actions => actions.Users.AssignRoles(bea.Id.Value, [Role.Administrator])));
        Assert.False(await world.As(bea, actions => actions.Users.CanAssignRoles(bea.Id.Value)));
        Assert.Empty(await world.As(Actor.Anonymous, actions => actions.Users.Read().ToListAsync()));
    }

    [Fact]
    public async Task Who_is_removed_leaves_groups_and_rights_behind()
    {
        await using var host = await AccountsHost.Start();
        var world = new GrantWorld(host);
        var bea = await world.Person("bea");
        var group = await world.Group("Readers");
        await world.AsAdmin(actions => actions.GroupMembers.Add(group.Id, userId: bea.Id));
        await world.Give(bea);
        await world.AsAdmin(actions => actions.Users.Remove(bea.Id!.Value));

        Assert.Empty(await world.AsAdmin(actions => actions.GroupMembers.Read().ToListAsync()));
        Assert.Empty(await world.AsAdmin(actions => actions.Grants.Read().ToListAsync()));
    }

    [Fact]
    public async Task Events_tell_what_was_done_to_a_person_but_nothing_that_lets_others_in()
    {
        await using var host = await AccountsHost.Start();
        var world = new GrantWorld(host);
        var bea = await world.AsAdmin(actions => actions.Users.Add("bea@example.org", "Bea", [Role.Operator]));
        await world.AsAdmin(actions => actions.Users.ResetPassword(bea.Id));
        await world.AsAdmin(actions => actions.Users.AssignRoles(bea.Id, [Role.Member]));
        var (told, stored) = await host.Run(async services =>
        {
            var db = services.GetRequiredService<KnowledgeDb>();
            var events = await db.Events.AsNoTracking().Where(row => row.RecordId == bea.Id).OrderBy(row => row.Id).ToListAsync();
            return (events, await db.Set<User>().AsNoTracking().SingleAsync(user => user.Id == bea.Id));
        });
        var text = string.Join('\n', told.Select(row => row.Changes.RootElement.GetRawText()));

        Assert.Equal(["Add", "ResetPassword", "AssignRoles"], told.Select(row => row.Action));
        Assert.Contains("Operator", text, StringComparison.Ordinal);
        Assert.All(new[] { bea.Secret!, stored.PasswordHash!, stored.SecurityStamp!, stored.ConcurrencyStamp! }, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
        Assert.DoesNotContain("normalized", text, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<HttpStatusCode> Enter(AccountsHost host, string email, string password)
    {
        using var browser = host.Browser();
        using var answer = await browser.PostAsync(new Uri($"/enter?email={Uri.EscapeDataString(email)}&password={Uri.EscapeDataString(password)}", UriKind.Relative), null);
        return answer.StatusCode;
    }
}
