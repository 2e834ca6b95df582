using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Knowledge.Accounts.Tokens;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Knowledge.Accounts.Tests;

public sealed class BearerTests
{
    [Theory]
    [InlineData("Bearer nonsense")]
    [InlineData("Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.")]
    [InlineData("Bearer ")]
    [InlineData("Basic bG9jYWw6c2VjcmV0")]
    public async Task Credentials_that_are_not_valid_are_refused_and_never_anonymous(string authorization)
    {
        await using var host = await AccountsHost.Start();

        var answer = await host.Get(authorization);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains(answer.Headers.WwwAuthenticate, challenge => challenge.Scheme == "Bearer");
    }

    [Fact]
    public async Task A_token_expires_after_a_quarter_of_an_hour()
    {
        await using var host = await AccountsHost.Start();
        var token = await (await TestNode.Register(host)).Token();
        Assert.Equal(HttpStatusCode.OK, (await host.Get("Bearer " + token)).StatusCode);

        host.Clock.Advance(TimeSpan.FromMinutes(21));

        Assert.Equal(HttpStatusCode.Unauthorized, (await host.Get("Bearer " + token)).StatusCode);
    }

    [Fact]
    public async Task A_token_with_a_changed_letter_is_refused()
    {
        await using var host = await AccountsHost.Start();
        var parts = (await (await TestNode.Register(host)).Token()).Split('.');
        parts[1] = (parts[1][0] == 'e' ? 'f' : 'e') + parts[1][1..];

        Assert.Equal(HttpStatusCode.Unauthorized, (await host.Get("Bearer " + string.Join('.', parts))).StatusCode);
    }

    [Fact]
    public async Task A_token_of_another_network_is_refused()
    {
        await using var host = await AccountsHost.Start();
        await using var other = await AccountsHost.Start();
        var token = await (await TestNode.Register(other)).Token();

        Assert.Equal(HttpStatusCode.Unauthorized, (await host.Get("Bearer " + token)).StatusCode);
    }

    [Fact]
    public async Task A_token_in_a_message_counts_like_one_in_the_header()
    {
        await using var host = await AccountsHost.Start();
        var node = await TestNode.Register(host);
        var token = await node.Token();
        using var client = host.Browser();

        var who = await client.GetFromJsonAsync<Who>("/who-by-message?token=" + token);
        var refused = await client.GetAsync(new Uri("/who-by-message?token=nonsense", UriKind.Relative));

        Assert.Equal((ActorKind.Node, node.Id), (who!.Kind, who.Id));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task A_token_beside_a_cookie_is_what_counts()
    {
        await using var host = await AccountsHost.Start();
        var node = await TestNode.Register(host);
        using var client = host.Browser();
        await client.PostAsync(new Uri($"/enter?email={AccountsHost.Email}&password={AccountsHost.Password}", UriKind.Relative), null);
        client.DefaultRequestHeaders.Authorization = new("Bearer", await node.Token());

        Assert.Equal(node.Id, (await client.GetFromJsonAsync<Who>("/who"))!.Id);
    }

    [Fact]
    public async Task The_discovery_document_names_the_endpoint_and_the_key()
    {
        await using var host = await AccountsHost.Start();
        using var client = host.Browser();

        var document = await client.GetFromJsonAsync<JsonElement>("/.well-known/openid-configuration");
        var keys = await client.GetFromJsonAsync<JsonElement>(document.GetProperty("jwks_uri").GetString());

        Assert.Equal(new Uri(host.Address, "/connect/token").ToString(), document.GetProperty("token_endpoint").GetString());
        Assert.Equal("P-256", Assert.Single(keys.GetProperty("keys").EnumerateArray()).GetProperty("crv").GetString());
    }

    [Fact]
    public async Task What_has_expired_is_forgotten_and_nothing_else()
    {
        await using var host = await AccountsHost.Start();
        var node = await TestNode.Register(host);
        await node.Token();
        host.Clock.Advance(TimeSpan.FromHours(3));
        var living = await node.Token();

        await host.Run(services => services.GetServices<IHostedService>().OfType<Prune>().Single().Run(CancellationToken.None));

        Assert.Equal((1, 1), await host.Run(async services =>
        {
            var db = services.GetRequiredService<KnowledgeDb>();
            return (await db.Set<Token>().CountAsync(), await db.Set<UsedAssertion>().CountAsync());
        }));
        Assert.Equal(node.Id, (await host.WhoIs(living)).Id);
    }
}
