using Knowledge.Accounts.Programs;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Knowledge.Accounts.Tokens;

/// <summary>
/// Tells a program what is wrong with its request where it wants to be told (RFC 6749, section 4.1.2.1), once the address is proved to be its own.
/// One that has registered itself is told on the person's own machine alone: else this host would send people wherever anybody likes.
/// </summary>
internal sealed class TellProgram(IOpenIddictApplicationManager programs, KnowledgeDb db) : IOpenIddictServerHandler<ApplyAuthorizationResponseContext>
{
    public async ValueTask HandleAsync(ApplyAuthorizationResponseContext context)
    {
        if (context.RedirectUri is not null || context.Request is not { ClientId: { Length: > 0 } clientId, RedirectUri: { Length: > 0 } wanted }
            || !Uri.TryCreate(wanted, UriKind.Absolute, out var address))
            return;
        if (await programs.FindByClientIdAsync(clientId, context.CancellationToken) is not { } program
            || !await programs.ValidateRedirectUriAsync(program, wanted, context.CancellationToken))
            return;
        if (address.IsLoopback || !await db.Set<Application>().AnyAsync(row => row.ClientId == clientId && row.IsSelfRegistered, context.CancellationToken))
            context.RedirectUri = wanted;
    }
}
