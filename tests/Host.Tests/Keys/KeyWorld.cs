using Knowledge.Host.Tests.Spaces;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Jobs;
using Knowledge.Kernel.Storage;
using Knowledge.Network.Invitations;
using Knowledge.Network.Keys;
using Knowledge.Network.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Knowledge.Host.Tests.Keys;

/// <summary>A network whose clock the tests move, and whose due work they do.</summary>
public sealed class KeyWorld : NetworkWorld
{
    internal static readonly Actor Admin = Actor.User(Guid.CreateVersion7(), "Admin", Role.Administrator);

    internal FakeTimeProvider Clock { get; } = new(TimeProvider.System.GetUtcNow());

    /// <summary>A node that joined with a key of its own.</summary>
    internal async Task<JoinedNode> Join(TestKey? key = null, Guid? owner = null, string? token = null, params IReadOnlyList<string> domains)
    {
        key ??= TestKey.P256();
        token ??= (await Act(Admin, actions => actions.Invitations.Issue())).Secret!;
        var name = $"node-{Guid.CreateVersion7():N}";
        var node = await Act(Actor.Anonymous, actions => actions.Nodes.Register(token, name, key.Public, domains, key.Sign(Statements.Registration(token, name, key.Public))));
        if (owner is not null)
            await Rows.Run("UPDATE network.nodes SET owner_id = $2 WHERE id = $1", node.Id, owner.Value);
        return new(node.Id, name, key);
    }

    /// <summary>The keys of a node with their state, the oldest first.</summary>
    internal Task<List<NodeKey>> Keys(JoinedNode node) =>
        Act(Actor.System, actions => actions.NodeKeys.Read().Where(key => key.NodeId == node.Id).OrderBy(key => key.Id).ToListAsync());

    /// <summary>Does what a trigger finds due, once.</summary>
    /// <returns>On how many rows.</returns>
    internal async Task<int> Do(string trigger)
    {
        await using var scope = Services.CreateAsyncScope();
        var run = new JobRun(scope.ServiceProvider, Clock.GetUtcNow(), TestContext.Current.CancellationToken);
        var declared = scope.ServiceProvider.GetServices<ITrigger>().Single(one => one.Facts.Name == trigger);
        var due = await declared.Due(run).Select(row => row.Id).ToListAsync();
        foreach (var row in due)
            await declared.Run(run, [row]);
        return due.Count;
    }

    /// <summary>The thumbprints of the keys with which a node can ask for tokens.</summary>
    internal Task<string> SignInKeys(JoinedNode node) =>
        Rows.Value<string>("SELECT json_web_key_set FROM accounts.clients WHERE client_id = $1", node.Id.ToString());

    protected override void Prepare(IServiceCollection services) => services.AddSingleton<TimeProvider>(Clock);
}

/// <summary>A node of the world.</summary>
internal sealed record JoinedNode(Guid Id, string Name, TestKey Key)
{
    public Actor Actor => Actor.Node(Id, Name);
}
