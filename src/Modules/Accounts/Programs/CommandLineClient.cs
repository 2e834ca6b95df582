using Knowledge.Accounts.Tokens;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Knowledge.Accounts.Programs;

/// <summary>The command line on other machines, which signs people in by a code that they type into a page.</summary>
public sealed class CommandLineClient(IOpenIddictApplicationManager clients, AccessScopes scopes)
{
    /// <summary>The client's id; it is public and has no secret.</summary>
    public const string ClientId = "knowledge-cli";

    /// <summary>Makes it known; what it may ask for follows the modules of this host.</summary>
    public async Task Ensure(CancellationToken cancellation)
    {
        var description = new OpenIddictApplicationDescriptor
        {
            ClientId = ClientId,
            ClientType = ClientTypes.Public,
            ApplicationType = ApplicationTypes.Native,
            ConsentType = ConsentTypes.Explicit,
            DisplayName = "The Knowledge command line",
            Permissions =
            {
                Permissions.Endpoints.Token, Permissions.Endpoints.DeviceAuthorization, Permissions.Endpoints.Revocation,
                Permissions.GrantTypes.DeviceCode, Permissions.GrantTypes.RefreshToken,
            },
        };
        description.Permissions.UnionWith(scopes.All.Select(scope => Permissions.Prefixes.Scope + scope));
        try
        {
            if (await clients.FindByClientIdAsync(ClientId, cancellation) is { } client)
                await clients.UpdateAsync(client, description, cancellation);
            else
                await clients.CreateAsync(description, cancellation);
        }
        catch (Exception exception) when (exception is DbUpdateException or OpenIddictExceptions.ConcurrencyException or OpenIddictExceptions.ValidationException)
        {
            // Another host starts at the same time and writes the same.
        }
    }
}
