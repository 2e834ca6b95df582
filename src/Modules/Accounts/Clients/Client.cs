using Knowledge.Accounts.Tokens;
using OpenIddict.EntityFrameworkCore.Models;

namespace Knowledge.Accounts.Clients;

/// <summary>A program that may ask for access tokens: a node, or the command line on this machine.</summary>
internal sealed class Client : OpenIddictEntityFrameworkCoreApplication<Guid, Authorization, Token>;
