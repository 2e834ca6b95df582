using Knowledge.Accounts.Clients;
using OpenIddict.EntityFrameworkCore.Models;

namespace Knowledge.Accounts.Tokens;

/// <summary>A token that was issued; it stops being valid when its row goes.</summary>
internal sealed class Token : OpenIddictEntityFrameworkCoreToken<Guid, Client, Authorization>;

/// <summary>What a person allowed a client to do.</summary>
internal sealed class Authorization : OpenIddictEntityFrameworkCoreAuthorization<Guid, Client, Token>;

/// <summary>A named set of rights that a client may ask for.</summary>
internal sealed class Scope : OpenIddictEntityFrameworkCoreScope<Guid>;
