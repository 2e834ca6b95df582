using System.Net;
using Knowledge.Accounts.Clients;
using Knowledge.Accounts.Tokens;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Accounts.Tests;

/// <summary>A node signs in with whichever of its keys it likes, and with no other.</summary>
public sealed class NodeKeysTests
{
    [Fact]
    public async Task Every_key_of_the_set_signs_in_and_one_that_left_it_does_not()
    {
        await using var host = await AccountsHost.Start();
        var node = await TestNode.Register(host);
        var second = new TestNode(host) { Id = node.Id };
        var third = new EdNode(host) { Id = node.Id };

        await Change(host, node.Id, [node.PublicJwk, second.PublicJwk, third.PublicJwk]);
        foreach (var token in (string[])[await node.Token(), await second.Token(), await third.Token()])
            Assert.Equal((node.Id, "Curie"), ((await host.WhoIs(token)).Id, (await host.WhoIs(token)).Name));

        await Change(host, node.Id, [third.PublicJwk]);
        Assert.Equal("invalid_client", await (await node.Ask(node.Sign(node.Claims()))).Error());
        Assert.Equal("invalid_client", await (await second.Ask(second.Sign(second.Claims()))).Error());
        await third.Token();
    }

    [Fact]
    public async Task A_node_without_keys_does_not_sign_in()
    {
        await using var host = await AccountsHost.Start();
        var node = await TestNode.Register(host);

        await Change(host, node.Id, []);

        Assert.Equal("invalid_client", await (await node.Ask(node.Sign(node.Claims()))).Error());
    }

    [Fact]
    public async Task Tokens_that_were_ended_are_refused_by_the_next_request_on_another_host()
    {
        var data = await HostData.Make();
        await using var one = await AccountsHost.Start(data);
        await using var other = await AccountsHost.Start(data with { Issuer = one.Address.ToString() });
        var node = await TestNode.Register(one);
        var token = await node.Token();
        Assert.Equal(HttpStatusCode.OK, (await other.Get("Bearer " + token)).StatusCode);

        await one.Run(services => services.GetRequiredService<INodeClients>().EndTokens(node.Id, CancellationToken.None));

        Assert.Equal(HttpStatusCode.Unauthorized, (await other.Get("Bearer " + token)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await one.Get("Bearer " + token)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await other.Get("Bearer " + await node.Token())).StatusCode);
    }

    [Fact]
    public async Task A_token_asked_for_while_the_keys_change_does_not_outlive_the_change()
    {
        await using var host = await AccountsHost.Start();
        var node = await TestNode.Register(host);
        var other = new TestNode(host) { Id = node.Id };

        await host.Run(async services =>
        {
            var db = services.GetRequiredService<KnowledgeDb>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            await Change(services, node.Id, [other.PublicJwk]);
            // The assertion is verified with the keys of before; then the token waits for this transaction, as its row shows.
            var asking = node.Ask(node.Sign(node.Claims()));
            await Issued(host, node.Id);
            await transaction.CommitAsync();
            Assert.Equal("invalid_client", await (await asking).Error());
        });

        Assert.Equal(0, await host.Run(services => services.GetRequiredService<KnowledgeDb>().Set<Token>().CountAsync()));
        await other.Token();
    }

    /// <summary>Waits until a request has come so far that only the lock holds it.</summary>
    private static async Task Issued(AccountsHost host, Guid node)
    {
        for (var looks = 0; looks < 200; looks++)
        {
            var waiting = await host.Run(services => services.GetRequiredService<KnowledgeDb>().Database
                .SqlQuery<int>($"SELECT count(*)::int AS \"Value\" FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'")
                .SingleAsync());
            if (waiting > 0)
                return;
            await Task.Delay(25, TestContext.Current.CancellationToken);
        }

        Assert.Fail($"Nobody asked for a token of {node}.");
    }

    private static Task Change(AccountsHost host, Guid node, IEnumerable<string> keys) => host.Run(services => Change(services, node, keys));

    private static Task Change(IServiceProvider services, Guid node, IEnumerable<string> keys) =>
        services.GetRequiredService<INodeClients>().ChangeKeys(node, keys, CancellationToken.None);
}
