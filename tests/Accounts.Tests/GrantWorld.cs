using Knowledge.Accounts.Grants;
using Knowledge.Accounts.Groups;
using Knowledge.Accounts.People;
using Knowledge.Kernel.Actions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Accounts.Tests;

/// <summary>What an administrator and others do with groups and grants.</summary>
internal sealed class GrantWorld(AccountsHost host)
{
    private static readonly Actor Admin = Actor.User(Guid.CreateVersion7(), "Admin", Role.Administrator);

    /// <summary>Does it as an administrator.</summary>
    public Task<T> AsAdmin<T>(Func<Actions, Task<T>> work) => As(Admin, work);

    /// <summary>Does it as somebody, as their request would.</summary>
    public Task<T> As<T>(Actor actor, Func<Actions, Task<T>> work) => host.Run(async services =>
    {
        services.GetRequiredService<CurrentActor>().Actor = await services.GetRequiredService<IStanding>().Of(actor, TestContext.Current.CancellationToken);
        return await work(services.GetRequiredService<Actions>());
    });

    /// <summary>A person with an account and no role.</summary>
    public Task<Actor> Person(string name) => host.Run(async services =>
    {
        var user = User.Make($"{name}@example.org", name, [], host.Clock);
        Assert.True((await services.GetRequiredService<UserManager<User>>().CreateAsync(user, AccountsHost.Password)).Succeeded);
        return Actor.User(user.Id, name);
    });

    public Task<Group> Group(string name) => AsAdmin(actions => actions.Groups.Form(name));

    /// <summary>Gives somebody the right to describe groups.</summary>
    public Task<Grant> Give(Actor to, string action = nameof(Groups.Group.Describe), Guid? scope = null, DateTimeOffset? until = null) =>
        AsAdmin(actions => actions.Grants.Give(nameof(Groups.Group), action, to.IsNode ? GranteeKind.Node : GranteeKind.User, to.Id!.Value, scope, until));

    /// <summary>Whether somebody may describe the group now.</summary>
    public async Task<bool> MayDescribe(Actor actor, Group group)
    {
        try
        {
            await As(actor, actions => actions.Groups.Describe(group.Id, group.Name, "described"));
            return true;
        }
        catch (Refusal)
        {
            return false;
        }
    }

    /// <summary>Waits until it is so: news travels while the request that made it has ended already.</summary>
    public static async Task Until(Func<Task<bool>> holds)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!await holds())
            await Task.Delay(20, deadline.Token);
    }
}
