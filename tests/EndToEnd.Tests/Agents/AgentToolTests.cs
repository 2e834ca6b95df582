using Knowledge.EndToEnd.Tests.Clients;
using Knowledge.EndToEnd.Tests.Refusals;
using ModelContextProtocol;

namespace Knowledge.EndToEnd.Tests.Agents;

/// <summary>What an agent finds at <c>/mcp</c>, seen with the official client.</summary>
public sealed class AgentToolTests(QuietNetwork network)
{
    [Fact]
    public async Task The_tools_are_those_of_the_declarations_and_state_their_limits()
    {
        await using var agent = await Agent.Connect(network.Host.Address, network.Fleet.Nodes[0].Graph.Token);
        var tools = (await agent.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken)).ToDictionary(tool => tool.Name);

        Assert.Superset(new HashSet<string> { "ask", "vote_queue", "submit_item", "search_items", "list_items", "get_item", "cast_vote", "heartbeat" }, tools.Keys.ToHashSet());
        Assert.DoesNotContain("retire_node", tools.Keys);
        Assert.DoesNotContain("accept_item", tools.Keys);
        var submit = tools["submit_item"].ProtocolTool;
        var domain = submit.InputSchema.GetProperty("properties").GetProperty("domain");
        Assert.Equal((2, 64, "^(?:[a-z0-9][a-z0-9-]*)$"), (domain.GetProperty("minLength").GetInt32(), domain.GetProperty("maxLength").GetInt32(), domain.GetProperty("pattern").GetString()));
        Assert.Equal(["domain", "title", "body", "sources"], submit.InputSchema.GetProperty("required").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal((false, false), (submit.Annotations!.ReadOnlyHint, submit.Annotations.DestructiveHint));
        Assert.Equal(["ACCEPT", "REJECT"], tools["cast_vote"].ProtocolTool.InputSchema.GetProperty("properties").GetProperty("verdict").GetProperty("enum").EnumerateArray().Select(name => name.GetString()));
        Assert.All(tools.Values.Where(tool => tool.Name.StartsWith("list_") || tool.Name.StartsWith("get_")), tool => Assert.True(tool.ProtocolTool.Annotations!.ReadOnlyHint));
        Assert.All(tools.Values, tool => Assert.NotEmpty(tool.Description));
    }

    [Fact]
    public async Task An_agent_submits_finds_and_judges_in_its_own_name()
    {
        using var turn = await network.Turn();
        var node = network.Fleet.Nodes[0];
        await using var agent = await Agent.Connect(network.Host.Address, node.Graph.Token);
        var piece = Piece.Unique("An agent's finding");

        var submitted = (await agent.Call("submit_item", ("domain", piece.Domain), ("title", piece.Title), ("body", piece.Body), ("sources", piece.Sources))).Done().GetProperty("record");
        Assert.Equal(node.Name, submitted.GetProperty("submitter").GetProperty("name").GetString());
        var found = (await agent.Call("search_items", ("text", piece.Title))).Done().GetProperty("nodes");
        Assert.Equal(submitted.GetProperty("id").GetString(), Assert.Single(found.EnumerateArray()).GetProperty("id").GetString());
        var listed = (await agent.Call("list_items", ("filter", new { domain = new { eq = piece.Domain } }), ("first", 1))).Done();
        Assert.Equal(piece.Title, Assert.Single(listed.GetProperty("nodes").EnumerateArray()).GetProperty("title").GetString());
        Assert.False((await agent.Call("ask", ("question", "Of what colour is the number seven?"))).Done().GetProperty("known").GetBoolean());
    }

    [Fact]
    public async Task A_member_of_a_committee_finds_its_queue_and_votes()
    {
        using var turn = await network.Turn();
        var round = await network.OpenRound();
        var (member, seat) = round.Members[0];
        await using var agent = await Agent.Connect(network.Host.Address, member.Graph.Token);

        var awaited = (await agent.Call("vote_queue", ("first", 50))).Done().GetProperty("nodes").EnumerateArray()
            .Single(asked => asked.GetProperty("round").GetProperty("id").GetString() == seat.RoundId).GetProperty("round");
        var digest = awaited.GetProperty("item").GetProperty("digest").GetString()!;
        var signature = member.Key.Vote(seat.RoundId, digest, "ACCEPT", "Read twice.");
        Assert.Equal(("BAD_SIGNATURE", "signature"), (await agent.Call("cast_vote", ("roundId", seat.RoundId), ("verdict", "REJECT"), ("reason", "Read twice."), ("signature", signature))).Refused());
        (await agent.Call("cast_vote", ("roundId", seat.RoundId), ("verdict", "ACCEPT"), ("reason", "Read twice."), ("signature", signature))).Done();
        Assert.DoesNotContain((await agent.Call("vote_queue", ("first", 50))).Done().GetProperty("nodes").EnumerateArray(),
            asked => asked.GetProperty("round").GetProperty("id").GetString() == seat.RoundId);
    }

    [Fact]
    public async Task What_is_refused_names_code_and_argument()
    {
        using var turn = await network.Turn();
        await using var agent = await Agent.Connect(network.Host.Address, network.Fleet.Nodes[0].Graph.Token);
        await using var administrator = await Agent.Connect(network.Host.Address, network.Fleet.Operator.Token);

        Assert.Equal(("INVALID", "domain"), (await agent.Call("submit_item", ("domain", "Not A Domain"), ("title", "x"), ("body", "y"), ("sources", Array.Empty<string>()))).Refused());
        Assert.Equal(("INVALID", "question"), (await agent.Call("ask")).Refused());
        Assert.Equal(("INVALID", "colour"), (await agent.Call("ask", ("question", "x?"), ("colour", "red"))).Refused());
        Assert.Equal(("INVALID_VALUE", "id"), (await agent.Call("get_item", ("id", "nonsense"))).Refused());
        Assert.Equal(("NOT_FOUND", "id"), (await agent.Call("get_item", ("id", Guid.CreateVersion7()))).Refused());
        Assert.Equal("FORBIDDEN", (await agent.Call("heartbeat", ("id", network.Fleet.Nodes[1].Id))).Refused().Code);
        Assert.Equal("FORBIDDEN", (await administrator.Call("vote_queue")).Refused().Code);
        Assert.Equal("COST_LIMIT", (await agent.Call("list_items", ("first", 10_000))).Refused().Code);
        await Assert.ThrowsAsync<McpProtocolException>(() => agent.Call("drop_everything"));
    }
}
