using Knowledge.Client.Keys;
using Knowledge.Client.Resources;
using Knowledge.EndToEnd.Tests;

namespace Knowledge.Client.Tests;

/// <summary>The life of a node, through the client alone.</summary>
public sealed class NodeTests(RunningNetwork network)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Knowledge_is_submitted_judged_and_answers()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var watching = Watch(stop.Token);
        var work = network.Nodes.Select(node => Judge(node, stop.Token)).ToList();
        await network.Heartbeat();

        var title = Texts.Unique("The boiling point of quillium");
        var item = await network.Nodes[0].Submit("physics", title, $"{title}: quillium boils at exactly 412 degrees in the laboratory of Tromso.", ["lab book 7"], Cancellation);
        Assert.Equal((ItemStatus.Submitted, network.Nodes[0].Id), (item.Status, item.SubmitterId));
        Assert.Equal(Statements.ItemDigest(item.Domain, item.Title, item.Body, item.Sources), item.Digest);

        var decided = await Eventually.Get(() => network.Operator.Items.Get(item.Id, Cancellation), read => read!.Status == ItemStatus.Accepted, "the item is accepted");
        Assert.NotNull(decided!.DecidedAt);
        var answer = await Eventually.Get(() => network.Nodes[1].Ask("At how many degrees does quillium boil?", cancellation: Cancellation), told => told.Known, "the fleet knows");
        Assert.Contains(answer.Citations, citation => citation.ItemId == item.Id && citation.Quote is not null);
        var votes = await network.Operator.Votes.List(new VoteFilter { Round = new RoundFilter { Item = new ItemFilter { Id = item.Id } } }, cancellation: Cancellation).ToListAsync(Cancellation);
        Assert.NotEmpty(votes);
        Assert.All(votes, vote => Assert.Equal((Verdict.Accept, "Read."), (vote.Verdict, vote.Reason)));

        await stop.CancelAsync();
        await Task.WhenAll(work);
        Assert.Contains(await watching, seen => seen.Id == item.Id && seen.Status == ItemStatus.Accepted);
    }

    [Fact]
    public async Task A_key_survives_its_file_and_no_other_key_passes_for_it()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7():N}.pem");
        using var made = KeyPair.LoadOrCreate(path);
        using var read = KeyPair.LoadOrCreate(path);
        File.Delete(path);
        using var node = await KnowledgeNode.Join(network.Server, await network.Invite(1), Texts.Unique("key").Replace(' ', '-'), made, cancellation: Cancellation);
        using var same = new KnowledgeNode(network.Server, node.Id, read);
        await same.Heartbeat(Cancellation);
        Assert.Equal(NodeStatus.Online, (await node.Client.Nodes.Get(node.Id, Cancellation))!.Status);
        Assert.Equal(made.Thumbprint, Assert.Single(await KeysOf(node)).Thumbprint);

        using var stranger = KeyPair.Create();
        using var impostor = new KnowledgeNode(network.Server, node.Id, stranger);
        Assert.True((await Assert.ThrowsAsync<KnowledgeException>(() => impostor.Heartbeat(Cancellation))).Has("invalid_client"));
    }

    [Fact]
    public async Task A_join_token_works_as_often_as_it_says()
    {
        var token = await network.Invite(1);
        using var first = await network.Join(token, Texts.Unique("one").Replace(' ', '-'));
        using var key = KeyPair.Create();
        var refused = await Assert.ThrowsAsync<KnowledgeException>(() => KnowledgeNode.Join(network.Server, token, Texts.Unique("two").Replace(' ', '-'), key, cancellation: Cancellation));
        Assert.Equal("TOKEN_USED", Assert.Single(refused.Failures).Code);
    }

    [Fact]
    public async Task A_file_goes_along_with_an_item()
    {
        var node = network.Nodes[0];
        var item = await node.Submit("physics", Texts.Unique("Measurements"), Texts.Unique("They are in the file."), ["lab book 8"], Cancellation);
        using var content = new MemoryStream(new byte[300_000]);
        var stored = await node.Upload(item.Id, "measurements.bin", content, cancellation: Cancellation);
        Assert.Equal(("measurements.bin", 300_000L), (stored.Name, stored.Size));
        Assert.Equal(stored.Sha256, (await node.Client.Items.Get(item.Id, Cancellation))!.ArtifactDigest);

        content.Position = 0;
        var refused = await Assert.ThrowsAsync<KnowledgeException>(() => network.Nodes[1].Upload(item.Id, "mine.bin", content, cancellation: Cancellation));
        Assert.True(refused.Has("FORBIDDEN"));
    }

    [Fact]
    public async Task A_node_changes_its_keys_and_goes_on()
    {
        using KeyPair first = KeyPair.Create(), second = KeyPair.Create(), third = KeyPair.Create();
        using var node = await KnowledgeNode.Join(network.Server, await network.Invite(1), Texts.Unique("keys").Replace(' ', '-'), first, cancellation: Cancellation);
        await node.Heartbeat(Cancellation);

        await node.AddKey(second, Cancellation);
        using var copy = new KnowledgeNode(network.Server, node.Id, second);
        await copy.Heartbeat(Cancellation);
        await node.RotateKey(third, TimeSpan.FromHours(1), Cancellation);
        Assert.Same(third, node.Key);
        await node.RevokeKey(first.Thumbprint, Cancellation);
        await node.Heartbeat(Cancellation);
        await copy.Heartbeat(Cancellation);

        Assert.Equal([NodeKeyStatus.Revoked, NodeKeyStatus.Active, NodeKeyStatus.Active], (await KeysOf(node)).Select(key => key.Status));
        Assert.True((await Assert.ThrowsAsync<KnowledgeException>(() => node.AddKey(first, Cancellation))).Has("CONFLICT"));
        Assert.True((await Assert.ThrowsAsync<KnowledgeException>(() => node.RevokeKey("unknown", Cancellation))).Has("NOT_FOUND"));
        using var past = new KnowledgeNode(network.Server, node.Id, first);
        Assert.True((await Assert.ThrowsAsync<KnowledgeException>(() => past.Heartbeat(Cancellation))).Has("invalid_client"));
    }

    private static async Task<List<NodeKey>> KeysOf(KnowledgeNode node) =>
        [.. (await node.Client.NodeKeys.List(new NodeKeyFilter { Node = new NodeFilter { Id = node.Id } }, cancellation: Cancellation).ToListAsync(Cancellation)).OrderBy(key => key.Id)];

    private async Task Judge(KnowledgeNode node, CancellationToken stop)
    {
        try
        {
            await foreach (var request in node.VoteRequests(stop))
                await node.Vote(request, Verdict.Accept, "Read.", stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The test is over.
        }
    }

    private async Task<List<Item>> Watch(CancellationToken stop)
    {
        var seen = new List<Item>();
        try
        {
            await foreach (var item in network.Operator.Items.Changes(cancellation: stop))
                seen.Add(item);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The test is over.
        }

        return seen;
    }
}
