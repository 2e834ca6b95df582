using Knowledge.Accounts.Clients;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;
using OpenIddict.Core;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Knowledge.Accounts.Tokens.Assertions;

/// <summary>
/// Refuses a token when the client's keys changed while it was made. Whoever changes them holds the client's row: either the
/// token was there before, and is deleted with the others, or this look waits and sees that the keys are others now.
/// </summary>
internal sealed class StillHeld(OpenIddictApplicationManager<Client> clients, KnowledgeDb db) : IOpenIddictServerHandler<ProcessSignInContext>
{
    public async ValueTask HandleAsync(ProcessSignInContext context)
    {
        if (string.IsNullOrEmpty(context.Request?.ClientAssertion) || context.AccessTokenPrincipal is null)
            return;
        // The client as it was when the assertion was verified: the manager remembers it for the length of a request.
        var client = await clients.FindByClientIdAsync(context.Request.ClientId!, context.CancellationToken);
        var now = await db.Database
            .SqlQuery<string>($"SELECT concurrency_token AS \"Value\" FROM accounts.clients WHERE id = {client!.Id} FOR SHARE")
            .ToListAsync(context.CancellationToken);
        if (now is [var version] && version == client.ConcurrencyToken)
            return;
        if (context.AccessTokenPrincipal.GetTokenId() is { } token && Guid.TryParse(token, out var id))
            await db.Set<Token>().Where(row => row.Id == id).ExecuteDeleteAsync(context.CancellationToken);
        context.Reject(Errors.InvalidClient, "The keys of this client have changed meanwhile. Sign a new assertion with one that it still has.");
    }
}
