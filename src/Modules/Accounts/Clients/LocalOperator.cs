using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Knowledge.Accounts.Tokens;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;
using OpenIddict.Core;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Knowledge.Accounts.Clients;

/// <summary>
/// The client of the command line on this machine, one for each data folder. Whoever can read its secret, which each start renews,
/// acts as the first administrator.
/// </summary>
public sealed class LocalOperator
{
    private const string Prefix = "local-";

    /// <summary>How long the client of a data folder is kept that no host runs on.</summary>
    internal static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    private const int Attempts = 4;
    private readonly OpenIddictApplicationManager<Client> clients;
    private readonly KnowledgeDb db;
    private readonly OwnClient own;
    private readonly TimeProvider clock;

    internal LocalOperator(OpenIddictApplicationManager<Client> clients, KnowledgeDb db, OwnClient own, TimeProvider clock) =>
        (this.clients, this.db, this.own, this.clock) = (clients, db, own, clock);

    /// <summary>Whether the client is the command line of some host.</summary>
    internal static bool Is(string? clientId) => clientId?.StartsWith(Prefix, StringComparison.Ordinal) is true;

    /// <summary>Gives the client a fresh secret; the one before stops working. Other hosts on the same database keep theirs.</summary>
    /// <param name="home">The data folder of this host.</param>
    /// <param name="cancellation">Ends the wait for the database.</param>
    /// <returns>What the Host keeps in <c>host.json</c>, readable by its own user alone.</returns>
    public async Task<LocalCredentials> Renew(string home, CancellationToken cancellation)
    {
        var client = Prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Environment.MachineName}\n{Path.GetFullPath(home)}")).AsSpan(0, 8));
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await Store(client, secret, cancellation);
                own.Id = client;
                await See(client, cancellation);
                return new LocalCredentials(client, secret);
            }
            catch (Exception exception) when (attempt < Attempts && IsRace(exception))
            {
                // Another host starts at the same time; whoever comes last counts.
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>A host that runs keeps its client; those of data folders that nobody starts any more are removed.</summary>
    internal async Task Prune(CancellationToken cancellation)
    {
        if (own.Id is { } mine)
            await See(mine, cancellation);
        var longAgo = clock.GetUtcNow() - Kept;
        var gone = await db.Set<Client>().Where(client => client.ClientId!.StartsWith(Prefix) && client.SeenAt < longAgo).Select(client => client.Id).ToListAsync(cancellation);
        await db.Set<Token>().Where(token => gone.Contains(token.Application!.Id)).ExecuteDeleteAsync(cancellation);
        await db.Set<Authorization>().Where(family => gone.Contains(family.Application!.Id)).ExecuteDeleteAsync(cancellation);
        await db.Set<Client>().Where(client => gone.Contains(client.Id)).ExecuteDeleteAsync(cancellation);
    }

    private Task See(string clientId, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return db.Set<Client>().Where(client => client.ClientId == clientId).ExecuteUpdateAsync(row => row.SetProperty(client => client.SeenAt, now), cancellation);
    }

    private static bool IsRace(Exception exception) =>
        exception is DbUpdateException or OpenIddictExceptions.ConcurrencyException or OpenIddictExceptions.ValidationException;

    private async Task Store(string clientId, string secret, CancellationToken cancellation)
    {
        var description = new OpenIddictApplicationDescriptor
        {
            ClientId = clientId,
            ClientSecret = secret,
            ClientType = ClientTypes.Confidential,
            DisplayName = "The command line on this machine",
            Permissions = { Permissions.Endpoints.Token, Permissions.GrantTypes.ClientCredentials },
        };
        if (await clients.FindByClientIdAsync(clientId, cancellation) is { } client)
            await clients.UpdateAsync(client, description, cancellation);
        else
            await clients.CreateAsync(description, cancellation);
    }
}

/// <summary>Which client is the command line of this host.</summary>
internal sealed class OwnClient
{
    /// <summary>Its id; null until the host has prepared itself.</summary>
    public string? Id { get; set; }
}

/// <summary>With these the command line asks for a token.</summary>
/// <param name="ClientId">The client's id.</param>
/// <param name="ClientSecret">Its secret until the next start of a host.</param>
public sealed record LocalCredentials(string ClientId, string ClientSecret)
{
    /// <summary>The id alone, so that no log shows the secret.</summary>
    public override string ToString() => ClientId;
}
