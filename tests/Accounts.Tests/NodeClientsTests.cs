using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Knowledge.Accounts.Clients;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace Knowledge.Accounts.Tests;

public sealed class NodeClientsTests
{
    [Fact]
    public async Task Within_an_action_nothing_is_saved_before_the_action_is()
    {
        await using var host = await AccountsHost.Start();
        var node = new TestNode(host);

        await host.Run(async services =>
        {
            // The state in which the pipeline calls an action; only the kernel itself may set it.
            typeof(UnitOfWork).GetProperty(nameof(UnitOfWork.IsOpen))!.SetValue(services.GetRequiredService<UnitOfWork>(), true);
            var db = services.GetRequiredService<KnowledgeDb>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            await services.GetRequiredService<INodeClients>().Register(node.Id, "Curie", node.PublicJwk, CancellationToken.None);
            Assert.Equal(EntityState.Added, Assert.Single(db.ChangeTracker.Entries()).State);
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        });

        Assert.Equal(node.Id, (await host.WhoIs(await node.Token())).Id);
    }

    [Fact]
    public async Task A_transaction_rolled_back_leaves_no_client()
    {
        await using var host = await AccountsHost.Start();
        var node = new TestNode(host);

        await host.Run(async services =>
        {
            await using var transaction = await services.GetRequiredService<KnowledgeDb>().Database.BeginTransactionAsync();
            await services.GetRequiredService<INodeClients>().Register(node.Id, "Curie", node.PublicJwk, CancellationToken.None);
            await transaction.RollbackAsync();
        });

        Assert.Equal("invalid_client", await (await node.Ask(node.Sign(node.Claims()))).Error());
    }

    [Theory]
    [MemberData(nameof(UnfitKeys))]
    public async Task A_key_that_is_no_public_key_of_either_kind_is_refused_with_the_reason(string jwk, string reason)
    {
        await using var host = await AccountsHost.Start();

        var refusal = await Assert.ThrowsAsync<Refusal>(() => host.Run(services =>
            services.GetRequiredService<INodeClients>().Register(Guid.CreateVersion7(), "Curie", jwk, CancellationToken.None)));

        var failure = Assert.Single(refusal.Failures);
        Assert.Equal(FailureCode.Invalid, failure.Code);
        Assert.Equal(["key"], failure.Path);
        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, string> UnfitKeys()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = key.ExportParameters(true);
        var good = new JsonObject
        {
            ["kty"] = "EC",
            ["crv"] = "P-256",
            ["x"] = Base64UrlEncoder.Encode(point.Q.X),
            ["y"] = Base64UrlEncoder.Encode(point.Q.Y),
        };
        string With(string name, string? value)
        {
            var copy = good.DeepClone().AsObject();
            copy[name] = value;
            return copy.ToJsonString();
        }

        // The first byte of a point: 0 and 1 are of small order, 2 is on no curve.
        static string Okp(string jwk, byte first) => jwk.Replace("%", Base64UrlEncoder.Encode([first, .. new byte[31]]), StringComparison.Ordinal);

        return new()
        {
            { "no", "is not JSON" },
            { "[]", "is of another kind" },
            { new string(' ', 2000), "is longer than 1000 characters" },
            { With("kty", "RSA"), "is of another kind" },
            { With("crv", "P-384"), "is of another kind" },
            { With("x", null), "lacks x" },
            { With("y", "AAAA"), "lacks y" },
            { With("y", Base64UrlEncoder.Encode(point.Q.X)), "is no point on the curve" },
            { With("d", Base64UrlEncoder.Encode(point.D)), "contains the private part" },
            { Okp("""{"kty":"OKP","crv":"X25519","x":"%"}""", 9), "is of another kind" },
            { Okp("""{"kty":"OKP","crv":"Ed448","x":"%"}""", 9), "is of another kind" },
            { Okp("""{"kty":"EC","crv":"Ed25519","x":"%"}""", 9), "is of another kind" },
            { Okp("""{"kty":"OKP","crv":"Ed25519","x":"%","d":"AAAA"}""", 9), "contains the private part" },
            { """{"kty":"OKP","crv":"Ed25519","x":"AAAA"}""", "lacks x" },
            { """{"kty":"OKP","crv":"Ed25519"}""", "lacks x" },
            { Okp("""{"kty":"OKP","crv":"Ed25519","x":"%"}""", 0), "is no point on the curve" },
            { Okp("""{"kty":"OKP","crv":"Ed25519","x":"%"}""", 1), "is no point on the curve" },
            { Okp("""{"kty":"OKP","crv":"Ed25519","x":"%"}""", 2), "is no point on the curve" },
        };
    }
}
