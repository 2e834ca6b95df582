using System.Net;
using Knowledge.EndToEnd.Tests.Clients;

namespace Knowledge.EndToEnd.Tests.Accounts;

/// <summary>People who sign in with an account at a real provider, by the rules of sign-up and to nobody else's account.</summary>
public sealed class ProviderTests(ProviderNetwork network) : IClassFixture<ProviderNetwork>
{
    private const string Add = "mutation($input: AddUserInput!) { addUser(input: $input) { secret record { id } errors { code message path } } }";

    [Fact]
    public async Task A_stranger_is_asked_makes_an_account_and_is_let_in_at_once_from_then_on()
    {
        var ivy = new Acquaintance("ivy", "Ivy", "ivy@example.org", true);
        using (var first = new Surfer(network.Open.Address))
        {
            var asked = await ProviderNetwork.ComeBack(first, ivy);
            Assert.Contains("ivy@example.org", asked.Html, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.Redirect, (await first.Post("/signin/arrived", ("displayName", "Ivy the Green"))).Status);
            Assert.Contains("None: you read", (await first.Get("/account")).Html, StringComparison.Ordinal);
        }

        using var again = new Surfer(network.Open.Address);
        var arrived = await ProviderNetwork.ComeBack(again, ivy, "/signin?ReturnUrl=/account/security");
        Assert.Equal("/account/security", arrived.At.AbsolutePath);
        Assert.Contains("ivy@example.org", arrived.Html, StringComparison.Ordinal);
        var id = arrived.Html.Split("id=\"login-")[1][..36];
        Assert.Contains("only way in", (await again.Post("/account/security?handler=Unlink", ("login", id))).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("jo@example.org")]
    [InlineData(null)]
    public async Task Without_an_address_that_the_provider_vouches_for_there_is_no_account(string? email)
    {
        using var surfer = new Surfer(network.Open.Address);
        var refused = await ProviderNetwork.ComeBack(surfer, new($"jo-{email}", "Jo", email));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("does not vouch for an email address", refused.Html, StringComparison.Ordinal);
        await surfer.Get("/signin");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await surfer.Post("/signin/arrived", ("displayName", "Jo"))).Status);
    }

    [Fact]
    public async Task An_address_opens_nobodys_account_but_its_owner_links_the_two_and_nobody_else_can()
    {
        var (_, secret, _) = await Person("kim@example.org");
        var there = new Acquaintance("kim", "Kim", "kim@example.org", true);
        using (var thief = new Surfer(network.Open.Address))
        {
            Assert.Contains("There is an account with the address kim@example.org", (await ProviderNetwork.ComeBack(thief, there)).Html, StringComparison.Ordinal);
            await thief.Get("/signin");
            Assert.Contains("There is an account", (await thief.Post("/signin/arrived", ("displayName", "Kim"))).Html, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.Redirect, (await thief.Get("/account")).Status);
        }

        using var owner = await SignedIn("kim@example.org", secret);
        var linked = await ProviderNetwork.ComeBack(owner, there, "/account/security", "/signin/with?handler=Link");
        Assert.Contains("login-", linked.Html, StringComparison.Ordinal);
        using (var other = new Surfer(network.Open.Address))
            Assert.Contains("kim@example.org", (await ProviderNetwork.ComeBack(other, there, "/signin?ReturnUrl=/account")).Html, StringComparison.Ordinal);

        var (_, second, _) = await Person("leo@example.org");
        using var leo = await SignedIn("leo@example.org", second);
        Assert.DoesNotContain("login-", (await ProviderNetwork.ComeBack(leo, there, "/account/security", "/signin/with?handler=Link")).Html, StringComparison.Ordinal);

        var id = (await owner.Get("/account/security")).Html.Split("id=\"login-")[1][..36];
        await owner.Post("/account/security?handler=Unlink", ("login", id));
        using var last = new Surfer(network.Open.Address);
        Assert.Contains("There is an account with the address", (await ProviderNetwork.ComeBack(last, there)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_accounts_are_by_invitation_the_token_of_one_is_needed_and_gives_its_roles()
    {
        var mia = new Acquaintance("mia", "Mia", "mia@example.org", true);
        using var surfer = new Surfer(network.ByInvitation.Address);
        Assert.Contains("made by invitation", (await ProviderNetwork.ComeBack(surfer, mia)).Html, StringComparison.Ordinal);
        await surfer.Get("/signin");
        Assert.Contains("made by invitation", (await surfer.Post("/signin/arrived", ("displayName", "Mia"))).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await surfer.Get("/account")).Status);

        using var administrator = await ProviderNetwork.Administrator(network.ByInvitation);
        var invited = await administrator.Act(
            "mutation($input: InvitePersonInput!) { invitePerson(input: $input) { secret record { id } errors { code message path } } }", new { input = new { roles = new[] { "OPERATOR" } } });
        await ProviderNetwork.ComeBack(surfer, mia, $"/join?token={invited.Secret}");
        await surfer.Post("/signin/arrived", ("displayName", "Mia"));
        Assert.Contains("mia@example.org", (await surfer.Get("/account")).Html, StringComparison.Ordinal);
        var people = await administrator.Ask("{ users(filter: { email: { eq: \"mia@example.org\" } }) { nodes { roles emailConfirmed } } }");
        Assert.Equal("""{"users":{"nodes":[{"roles":["OPERATOR"],"emailConfirmed":true}]}}""", people.GetRawText());
    }

    [Fact]
    public async Task What_goes_wrong_on_the_way_is_said_plainly_and_an_attack_is_told()
    {
        var ned = new Acquaintance("ned", "Ned", "ned@example.org", true);
        using var surfer = new Surfer(network.Open.Address);
        var denied = await surfer.Follow(await surfer.Get((await ProviderNetwork.Callback(surfer, null)).ToString()));
        Assert.Contains("You said no there", denied.Html, StringComparison.Ordinal);

        await surfer.Get("/signin");
        var gone = await surfer.Post("/signin/with", ("provider", "gone"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, gone.Status);
        Assert.Contains("does not answer", gone.Html, StringComparison.Ordinal);

        var callback = (await ProviderNetwork.Callback(surfer, ned)).ToString();
        using var victim = new Surfer(network.Open.Address);
        Assert.Contains("not to what this browser has asked", (await victim.Follow(await victim.Get(callback))).Html, StringComparison.Ordinal);
        Assert.Contains("not to what this browser has asked", (await surfer.Follow(await surfer.Get(callback.Replace("state=", "state=x", StringComparison.Ordinal)))).Html, StringComparison.Ordinal);

        using var administrator = await ProviderNetwork.Administrator(network.Open);
        await Eventually.Get(
            async () => (await administrator.Ask("{ incidents(filter: { kind: { eq: SIGN_IN_REFUSED } }) { nodes { detail subject } } }")).GetRawText(),
            told => told.Contains("had not asked for", StringComparison.Ordinal), "the incident is told");
    }

    [Fact]
    public async Task Who_is_locked_is_refused_and_a_way_on_leads_to_no_other_site()
    {
        var (id, secret, administrator) = await Person("oda@example.org");
        using var client = administrator;
        var there = new Acquaintance("oda", "Oda", "oda@example.org", true);
        using var owner = await SignedIn("oda@example.org", secret);
        await ProviderNetwork.ComeBack(owner, there, "/account/security", "/signin/with?handler=Link");
        using (var other = new Surfer(network.Open.Address))
            Assert.Equal("/", (await ProviderNetwork.ComeBack(other, there, "/signin?ReturnUrl=https://evil.example/")).At.AbsolutePath);

        await client.Act("mutation($id: ID!) { lockUser(id: $id) { record { id } errors { code message path } } }", new { id });
        using var locked = new Surfer(network.Open.Address);
        var refused = await ProviderNetwork.ComeBack(locked, there);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("cannot be opened now", refused.Html, StringComparison.Ordinal);
    }

    private async Task<(string Id, string Secret, GraphQLClient Administrator)> Person(string email)
    {
        var administrator = await ProviderNetwork.Administrator(network.Open);
        var added = await administrator.Act(Add, new { input = new { email, displayName = email.Split('@')[0], roles = Array.Empty<string>() } });
        return (added.Done().GetProperty("id").GetString()!, added.Secret!, administrator);
    }

    private async Task<Surfer> SignedIn(string email, string password)
    {
        var surfer = new Surfer(network.Open.Address);
        await surfer.Get("/signin");
        Assert.Equal(HttpStatusCode.Redirect, (await surfer.Post("/signin", ("Email", email), ("Password", password))).Status);
        return surfer;
    }
}
