using System.Security.Cryptography;
using System.Text.Json;
using Npgsql;
using Xunit;

namespace Knowledge.Host.Tests.Attacks;

/// <summary>
/// Ada's part of the network: at least one record of every resource, hers or about her, in a private space or her own. Whoever declares
/// a resource adds here how one comes to be.
/// </summary>
internal sealed class Private : IDisposable
{
    private readonly ServedNetwork network;

    private Private(ServedNetwork network) => this.network = network;

    public Caller Administrator { get; private set; } = null!;

    public Caller Ada { get; private set; } = null!;

    public NodeCaller Node { get; private set; } = null!;

    /// <summary>By the name of an argument without its <c>Id</c>: what an attacker would aim at.</summary>
    public Dictionary<string, string> Targets { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What lets somebody in, as it was told this once.</summary>
    public List<string> Secrets { get; } = [ServedNetwork.Password];

    public static async Task<Private> Make(ServedNetwork network)
    {
        var made = new Private(network) { Administrator = await network.Administrator() };
        (made.Ada, made.Targets["user"]) = await made.Person("ada");
        made.Node = await made.Join("ada-node", "ada@example.org");
        made.Targets["node"] = made.Node.Id;
        await made.Belong();
        await made.BeKnown();
        await made.Guard();
        await made.Share();
        await made.Invite();
        return made;
    }

    /// <summary>Somebody with an account and nothing else.</summary>
    public async Task<(Caller Person, string Id)> Person(string name)
    {
        var added = await Administrator.Do(
            "mutation($input: AddUserInput!) { addUser(input: $input) { secret record { id } errors { code message path } } }",
            new { input = new { email = $"{name}@example.org", displayName = name, roles = Array.Empty<string>() } });
        Secrets.Add(added.GetProperty("secret").GetString()!);
        return (await network.Person($"{name}@example.org", Secrets[^1]), added.GetProperty("record").GetProperty("id").GetString()!);
    }

    /// <summary>A node, of a person or of nobody.</summary>
    public async Task<NodeCaller> Join(string name, string? owner)
    {
        var issued = await Issue(owner);
        Targets["invitation"] = issued.GetProperty("record").GetProperty("id").GetString()!;
        Secrets.Add(issued.GetProperty("secret").GetString()!);
        var node = await NodeCaller.Join(network.Address, name, Secrets[^1]);
        Secrets.Add(node.AccessToken);
        return node;
    }

    public void Dispose()
    {
        Administrator.Dispose();
        Ada.Dispose();
        Node.Dispose();
    }

    /// <summary>Ada is in a group, and has been given something.</summary>
    private async Task Belong()
    {
        Targets["group"] = await Administrator.Make("formGroup", new { name = "Friends of Ada" }, "FormGroupInput");
        await Administrator.Make("addGroupMember", new { groupId = Targets["group"], userId = Targets["user"] }, "AddGroupMemberInput");
        await Administrator.Make("giveGrant", new { resource = "Invitation", action = "Issue", granteeKind = "USER", granteeId = Targets["user"] }, "GiveGrantInput");
    }

    /// <summary>Ada asks for codes when she signs in, somebody is invited, and somebody has forgotten a password.</summary>
    private async Task BeKnown()
    {
        Targets["authenticator"] = (await Ada.Do("mutation { beginAuthenticator { record { id } errors { code message path } } }")).GetProperty("record").GetProperty("id").GetString()!;
        await Administrator.Make("invitePerson", new { roles = Array.Empty<string>(), email = "carl@example.org" }, "InvitePersonInput");
        using var anonymous = network.Anonymous();
        await anonymous.Do("mutation($input: AskForPasswordResetInput!) { askForPasswordReset(input: $input) { errors { code message path } } }", new { input = new { email = "ada@example.org" } });
    }

    /// <summary>Ada has a token and a passkey, and has let a program in.</summary>
    private async Task Guard()
    {
        var token = await Ada.Do(
            "mutation($input: IssuePersonalTokenInput!) { issuePersonalToken(input: $input) { secret errors { code message path } } }",
            new { input = new { name = "laptop", scopes = new[] { "library:read" } } });
        Secrets.Add(token.GetProperty("secret").GetString()!);
        Targets["application"] = await Administrator.Make("registerApplication", new { name = "Reader", redirectUris = new[] { "https://example.org/callback" } }, "RegisterApplicationInput");
        await Ada.Make("giveConsent", new { clientId = "knowledge-cli", program = "The command line", scopes = new[] { "library:read" } }, "GiveConsentInput");
        await AddPasskey();
        await AddLogin();
    }

    /// <summary>Past the host: making one takes an authenticator, which the tests in a browser have.</summary>
    private async Task AddPasskey()
    {
        await using var source = NpgsqlDataSource.Create(network.Database);
        await using var insert = source.CreateCommand(
            """
            INSERT INTO accounts.passkeys (id, user_id, name, is_backed_up, is_backup_eligible, credential_id, public_key, sign_count, transports, created_at, updated_at)
            VALUES ($1, $2, 'key ring', false, false, 'AAAA', 'BBBB', 0, '{}', now(), now())
            """);
        insert.Parameters.Add(new() { Value = Guid.CreateVersion7() });
        insert.Parameters.Add(new() { Value = Guid.Parse(Targets["user"]) });
        await insert.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Past the host: it takes a provider, which the tests from outside have.</summary>
    private async Task AddLogin()
    {
        await using var source = NpgsqlDataSource.Create(network.Database);
        await using var insert = source.CreateCommand(
            """
            INSERT INTO accounts.external_logins (id, user_id, provider, name, issuer, subject, created_at, updated_at)
            VALUES ($1, $2, 'acme', 'ada@acme.example', 'https://acme.example', 'ada-at-acme', now(), now())
            """);
        insert.Parameters.Add(new() { Value = Guid.CreateVersion7() });
        insert.Parameters.Add(new() { Value = Guid.Parse(Targets["user"]) });
        await insert.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A join token leads into Ada's space, and a node has followed it.</summary>
    private async Task Invite()
    {
        var issued = await Issue(null);
        var invitation = issued.GetProperty("record").GetProperty("id").GetString()!;
        await Ada.Make("offerSpaceInvitation", new { spaceId = Targets["space"], invitationId = invitation, role = "READER" }, "OfferSpaceInvitationInput");
        using var guest = await NodeCaller.Join(network.Address, "guest", issued.GetProperty("secret").GetString()!);
        await Poll(async () => (await Ada.Do("{ spaceAdmissions { nodes { id } } }")).GetProperty("nodes"), admissions => admissions.GetArrayLength() > 0, "the node is let into the space");
    }

    private Task<JsonElement> Issue(string? owner) => Administrator.Do(
        "mutation($input: IssueInvitationInput!) { issueInvitation(input: $input) { secret record { id } errors { code message path } } }",
        new { input = new { uses = 1, owner } });

    /// <summary>Ada has a private space, her node submits to it, and a node that she trusts judges that.</summary>
    private async Task Share()
    {
        var space = Targets["space"] = await Ada.Make("createSpace", new { name = "Ada's own", visibility = "PRIVATE" }, "CreateSpaceInput");
        await Ada.Make("addSpaceMember", new { spaceId = space, role = "CONTRIBUTOR", nodeId = Node.Id }, "AddSpaceMemberInput");
        using var judge = await Join("judge", null);
        await Ada.Make("addSpaceMember", new { spaceId = space, role = "REVIEWER", nodeId = judge.Id }, "AddSpaceMemberInput");
        Targets["item"] = await Node.Calls.Make(
            "submitItem", new { domain = "secrets", title = "Where the treasure is", body = "The treasure of Ada lies under the old oak.", sources = Array.Empty<string>(), spaceId = space }, "SubmitItemInput");
        await Judge(judge);
    }

    private async Task Judge(NodeCaller judge)
    {
        const string Asked = "query($node: ID!) { seats(filter: { nodeId: { eq: $node } }) { nodes { round { id item { digest } } } } }";
        var seat = await Poll(async () => (await judge.Calls.Do(Asked, new { node = judge.Id })).GetProperty("nodes"), seats => seats.GetArrayLength() > 0, "a committee is drawn");
        var round = seat[0].GetProperty("round");
        Targets["round"] = round.GetProperty("id").GetString()!;
        var reason = Convert.ToHexStringLower(SHA256.HashData("It is there."u8));
        var statement = string.Join('\n', "knowledge-vote-v1", Targets["round"], round.GetProperty("item").GetProperty("digest").GetString(), "ACCEPT", reason);
        await judge.Calls.Make("castVote", new { roundId = Targets["round"], verdict = "ACCEPT", reason = "It is there.", signature = judge.Sign(statement) }, "CastVoteInput");
        await Poll(async () => (await Ada.Do("{ passages { nodes { id } } }")).GetProperty("nodes"), passages => passages.GetArrayLength() > 0, "the item is in the index");
        Targets["feedback"] = await Ada.Make(
            "giveFeedback", new { itemId = Targets["item"], question = "Where is the treasure of Ada?", verdict = "USEFUL", note = "Under the old oak it is." }, "GiveFeedbackInput");
    }

    private static async Task<JsonElement> Poll(Func<Task<JsonElement>> look, Func<JsonElement, bool> isThere, string what)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (true)
        {
            if (await look() is var found && isThere(found))
                return found;
            Assert.True(!patience.IsCancellationRequested && await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken), $"Never: {what}.");
        }
    }
}
