using Knowledge.Accounts.Clients;
using Knowledge.Accounts.Tokens;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;
using OpenIddict.Core;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Knowledge.Accounts.Programs;

/// <summary>Tells the token server of programs, through the change tracker alone, so that both are saved together or not at all.</summary>
internal sealed class ProgramClients(OpenIddictApplicationManager<Client> clients, SecretHash hash, AccessScopes scopes, TokenFamilies families, KnowledgeDb db)
{
    /// <summary>The scopes as given, or all.</summary>
    /// <exception cref="Refusal">One of them does not exist.</exception>
    public IReadOnlyList<string> Known(IReadOnlyList<string>? wanted)
    {
        if (wanted?.FirstOrDefault(scope => !scopes.All.Contains(scope)) is { } unknown)
            throw new Refusal(FailureCode.Invalid, $"There is no scope '{unknown}'. Name some of {string.Join(", ", scopes.All)}.", "scopes");
        return wanted is { Count: > 0 } ? [.. wanted.Distinct()] : scopes.All;
    }

    /// <exception cref="Refusal">People may not be sent to one of the addresses.</exception>
    public async Task Add(Application application, CancellationToken cancellation)
    {
        var client = new Client { Id = Guid.CreateVersion7() };
        await Fill(client, application, null, cancellation);
        db.Add(client);
    }

    /// <exception cref="Refusal">People may not be sent to one of the addresses.</exception>
    public async Task Change(Application application, CancellationToken cancellation)
    {
        var client = await db.Set<Client>().SingleAsync(row => row.ClientId == application.ClientId, cancellation);
        await Fill(client, application, client.ClientSecret, cancellation);
        client.ConcurrencyToken = Guid.CreateVersion7().ToString();
    }

    public async Task Remove(string clientId, CancellationToken cancellation)
    {
        await families.End(clientId, null, cancellation);
        if (await db.Set<Client>().SingleOrDefaultAsync(row => row.ClientId == clientId, cancellation) is { } client)
            db.Remove(client);
    }

    private async Task Fill(Client client, Application application, string? secret, CancellationToken cancellation)
    {
        var addresses = application.RedirectUris.Select(RedirectAddress.Read).ToList();
        await clients.PopulateAsync(client, Description(application, addresses), cancellation);
        client.ClientSecret = application.Secret is { } fresh ? await hash.Of(fresh, cancellation) : secret;
    }

    private static OpenIddictApplicationDescriptor Description(Application application, List<Uri> addresses)
    {
        var description = new OpenIddictApplicationDescriptor
        {
            ClientId = application.ClientId,
            ClientType = application.IsConfidential ? ClientTypes.Confidential : ClientTypes.Public,
            // On a person's own machine any port will do (RFC 8252, section 7.3).
            ApplicationType = addresses.Exists(address => address.IsLoopback) ? ApplicationTypes.Native : ApplicationTypes.Web,
            DisplayName = application.Name,
            ConsentType = ConsentTypes.Explicit,
        };
        description.RedirectUris.UnionWith(addresses);
        description.PostLogoutRedirectUris.UnionWith(addresses);
        description.Permissions.UnionWith(ClientPermissions.ForPeople(application.IsConfidential, application.Scopes));
        return description;
    }
}
