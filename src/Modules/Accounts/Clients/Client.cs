using Knowledge.Accounts.Tokens;
using OpenIddict.EntityFrameworkCore.Models;

namespace Knowledge.Accounts.Clients;

/// <summary>A program that may ask for access tokens: a node, or the command line on this machine.</summary>
internal sealed class Client : OpenIddictEntityFrameworkCoreApplication<Guid, Authorization, Token>
{
    /// <summary>When a host last had it as its command line; none for all others.</summary>
    public DateTimeOffset? SeenAt { get; set; }
}
