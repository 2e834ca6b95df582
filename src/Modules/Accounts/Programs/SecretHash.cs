using Knowledge.Accounts.Clients;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenIddict.Abstractions;
using OpenIddict.Core;

namespace Knowledge.Accounts.Programs;

/// <summary>What the token server keeps of a secret, for who stores a client in a transaction of its own.</summary>
internal sealed class SecretHash(
    IOpenIddictApplicationCache<Client> cache, ILogger<OpenIddictApplicationManager<Client>> log, IOptionsMonitor<OpenIddictCoreOptions> options, IOpenIddictApplicationStore<Client> store)
    : OpenIddictApplicationManager<Client>(cache, log, options, store)
{
    public ValueTask<string> Of(string secret, CancellationToken cancellation) => ObfuscateClientSecretAsync(secret, cancellation);
}
