using Knowledge.EndToEnd.Tests.Clients;

namespace Knowledge.EndToEnd.Tests.Refusals;

/// <summary>Nodes that may not join.</summary>
public sealed class JoinRefusalTests(QuietNetwork network)
{
    [Fact]
    public async Task An_unknown_token_is_refused()
    {
        using var turn = await network.Turn();
        await network.Refuses(() => Join("join-0000000000000000", "stranger"), "TOKEN_UNKNOWN", "knowledge network invite", "token");
    }

    [Fact]
    public async Task An_expired_token_is_refused()
    {
        using var turn = await network.Turn();
        var invitation = await network.Fleet.Invite(uses: 1);
        (await network.Fleet.Operator.Act(Mutations.Withdraw, new { id = invitation.Done().GetProperty("id").GetString() })).Done();

        await network.Refuses(() => Join(invitation.Secret!, "latecomer"), "TOKEN_EXPIRED", "knowledge network invite", "token");
    }

    [Fact]
    public async Task A_used_up_token_is_refused()
    {
        using var turn = await network.Turn();
        var invitation = (await network.Fleet.Invite(uses: 1)).Secret!;
        (await Join(invitation, "only-guest")).Done();

        await network.Refuses(() => Join(invitation, "second-guest"), "TOKEN_USED", "knowledge network invite", "token");
    }

    [Fact]
    public async Task A_name_that_is_taken_is_refused_and_does_not_use_the_token_up()
    {
        using var turn = await network.Turn();
        var invitation = (await network.Fleet.Invite(uses: 1)).Secret!;

        await network.Refuses(() => Join(invitation, network.Fleet.Nodes[0].Name), "CONFLICT", "Choose another one", "name");
        (await Join(invitation, "newcomer")).Done();
    }

    [Fact]
    public async Task A_proof_by_another_key_is_refused()
    {
        using var turn = await network.Turn();
        var invitation = (await network.Fleet.Invite(uses: 1)).Secret!;
        using NodeKey own = new(), other = new();

        await network.Refuses(
            () => network.Anonymous.Act(Mutations.Register, new
            {
                input = new { token = invitation, name = "impostor", key = own.Jwk, domains = Array.Empty<string>(), proof = other.Registration(invitation, "impostor") },
            }),
            "BAD_SIGNATURE",
            "Sign 'knowledge-register-v1'",
            "proof");
    }

    private async Task<Outcome> Join(string token, string name)
    {
        using var key = new NodeKey();
        return await network.Anonymous.Act(Mutations.Register, NodeClient.Registration(token, name, key));
    }
}
