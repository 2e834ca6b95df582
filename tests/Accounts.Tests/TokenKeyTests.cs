using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Knowledge.Accounts.Keys;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Knowledge.Accounts.Tests;

public sealed class TokenKeyTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Hosts_that_start_together_share_one_key()
    {
        var data = await HostData.Make();
        await using var first = await AccountsHost.Start(data);
        await using var second = await AccountsHost.Start(data);
        var node = await TestNode.Register(first);

        var key = Assert.Single(await Published(first));
        Assert.Equal([key], await Published(second));
        Assert.Equal(key, Key(await node.Token()));
    }

    [Fact]
    public async Task A_new_key_is_published_before_it_signs_and_the_old_one_after()
    {
        await using var host = await AccountsHost.Start();
        var node = await TestNode.Register(host);
        var (old, token) = (Assert.Single(await Published(host)), await node.Token());

        await Replace(host);
        var both = await Eventually(() => Published(host), keys => keys.Count == 2, host);
        Assert.Equal(old, Key(await node.Token()));

        host.Clock.Advance(TimeSpan.FromMinutes(6));
        var signing = await Eventually(async () => Key(await node.Token()), key => key != old, host);
        Assert.Contains(signing, both);
        Assert.Equal(node.Id, (await host.WhoIs(token)).Id);
    }

    [Fact]
    public async Task A_key_that_another_host_has_made_is_known_without_a_restart()
    {
        var data = await HostData.Make();
        await using var first = await AccountsHost.Start(data);
        await using var second = await AccountsHost.Start(data);

        await Replace(first);

        Assert.Equal(2, (await Eventually(() => Published(second), keys => keys.Count == 2, second)).Count);
    }

    [Fact]
    public async Task A_withdrawn_key_ends_its_tokens()
    {
        await using var host = await AccountsHost.Start();
        var node = await TestNode.Register(host);
        var token = await node.Token();
        var id = await Replace(host);
        host.Clock.Advance(TimeSpan.FromMinutes(6));

        await host.Run(services => services.GetRequiredService<Kernel.Actions.Actions>().As(Actor.System).TokenKeys.Withdraw(id, cancellation: Cancellation));

        await Eventually(async () => (await host.Get("Bearer " + token)).StatusCode, status => status == HttpStatusCode.Unauthorized, host);
        Assert.Equal(node.Id, (await host.WhoIs(await node.Token())).Id);
    }

    [Fact]
    public async Task The_key_that_signs_is_not_withdrawn_before_another_can()
    {
        await using var host = await AccountsHost.Start();
        var id = await host.Run(services => services.GetRequiredService<KnowledgeDb>().Set<TokenKey>().Select(key => key.Id).SingleAsync(Cancellation));

        var refusal = await Assert.ThrowsAsync<Refusal>(() => host.Run(services =>
            services.GetRequiredService<Kernel.Actions.Actions>().As(Actor.System).TokenKeys.Withdraw(id, cancellation: Cancellation)));

        Assert.Contains("Replace this key first", refusal.Message);
    }

    [Fact]
    public async Task A_copy_of_the_database_alone_has_no_key_in_it()
    {
        await using var host = await AccountsHost.Start();
        using (host.Browser())
        {
            var (xml, content) = await host.Run(async services =>
            {
                var db = services.GetRequiredService<KnowledgeDb>();
                return (await db.Set<ProtectionKey>().Select(key => key.Xml).ToListAsync(Cancellation), await db.Set<TokenKey>().Select(key => key.Content).SingleAsync(Cancellation));
            });

            Assert.All(xml, key => Assert.Contains("EncryptedData", key));
            Assert.NotEmpty(xml);
            Assert.DoesNotContain("PrivateKey", content);
            Assert.False(TryReadKey(content));
        }
    }

    [Fact]
    public async Task A_host_with_another_certificate_says_what_to_configure()
    {
        var data = await HostData.Make();
        await using (await AccountsHost.Start(data))
        {
            var stranger = data with { Keys = HostData.EmptyFolder() };
            var failure = await Assert.ThrowsAnyAsync<Exception>(() => AccountsHost.Start(stranger));

            Assert.Contains(ProtectionCertificate.Setting, failure.Message);
        }
    }

    private static bool TryReadKey(string content)
    {
        try
        {
            JsonDocument.Parse(Convert.FromBase64String(content));
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static async Task<Guid> Replace(AccountsHost host)
    {
        var id = await host.Run(services => services.GetRequiredService<KnowledgeDb>().Set<TokenKey>().Where(key => key.RetiresAt == null).Select(key => key.Id).SingleAsync(Cancellation));
        await host.Run(services => services.GetRequiredService<Kernel.Actions.Actions>().As(Actor.System).TokenKeys.Replace(id, cancellation: Cancellation));
        return id;
    }

    private static async Task<IReadOnlyList<string>> Published(AccountsHost host)
    {
        using var client = host.Browser();
        var keys = await client.GetFromJsonAsync<JsonElement>("/.well-known/jwks", Cancellation);
        return [.. keys.GetProperty("keys").EnumerateArray().Select(key => key.GetProperty("kid").GetString()!)];
    }

    private static string Key(string token) => new JsonWebToken(token).Kid;

    /// <summary>The host looks at its keys by its own clock, which is moved on until it has.</summary>
    private static async Task<T> Eventually<T>(Func<Task<T>> look, Func<T, bool> isThere, AccountsHost host)
    {
        for (var attempt = 0; attempt < 200; attempt++)
        {
            if (await look() is var found && isThere(found))
                return found;
            host.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        throw new TimeoutException("It never came.");
    }
}
