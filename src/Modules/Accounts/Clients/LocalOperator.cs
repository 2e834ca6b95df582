using System.Buffers.Text;
using System.Security.Cryptography;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;
using OpenIddict.Core;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Knowledge.Accounts.Clients;

/// <summary>The client of the command line on this machine. Whoever can read its secret, which each start renews, acts as the first administrator.</summary>
public sealed class LocalOperator
{
    /// <summary>The client's id.</summary>
    public const string ClientId = "local";

    private const int Attempts = 4;
    private readonly OpenIddictApplicationManager<Client> clients;
    private readonly KnowledgeDb db;

    internal LocalOperator(OpenIddictApplicationManager<Client> clients, KnowledgeDb db)
    {
        this.clients = clients;
        this.db = db;
    }

    /// <summary>Gives the client a fresh secret; the one before stops working.</summary>
    /// <returns>What the Host keeps in <c>host.json</c>, readable by its own user alone.</returns>
    public async Task<LocalCredentials> Renew(CancellationToken cancellation)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await Store(secret, cancellation);
                return new LocalCredentials(ClientId, secret);
            }
            catch (Exception exception) when (attempt < Attempts && IsRace(exception))
            {
                // Another host starts at the same time; whoever comes last counts.
                db.ChangeTracker.Clear();
            }
        }
    }

    private static bool IsRace(Exception exception) =>
        exception is DbUpdateException or OpenIddictExceptions.ConcurrencyException or OpenIddictExceptions.ValidationException;

    private async Task Store(string secret, CancellationToken cancellation)
    {
        var description = new OpenIddictApplicationDescriptor
        {
            ClientId = ClientId,
            ClientSecret = secret,
            ClientType = ClientTypes.Confidential,
            DisplayName = "The command line on this machine",
            Permissions = { Permissions.Endpoints.Token, Permissions.GrantTypes.ClientCredentials },
        };
        if (await clients.FindByClientIdAsync(ClientId, cancellation) is { } client)
            await clients.UpdateAsync(client, description, cancellation);
        else
            await clients.CreateAsync(description, cancellation);
    }
}

/// <summary>With these the command line asks for a token.</summary>
/// <param name="ClientId">The client's id.</param>
/// <param name="ClientSecret">Its secret until the next start of a host.</param>
public sealed record LocalCredentials(string ClientId, string ClientSecret)
{
    /// <summary>The id alone, so that no log shows the secret.</summary>
    public override string ToString() => ClientId;
}
