using System.Security.Claims;

namespace Knowledge.Accounts.SignIn.Keeping;

/// <summary>The claim by which a cookie names its session.</summary>
public static class SessionClaim
{
    internal const string Type = "session";

    /// <summary>The key of the session that a request came with; null when it came with none.</summary>
    /// <param name="principal">Whoever made the request.</param>
    public static Guid? Of(ClaimsPrincipal? principal) => Guid.TryParse(principal?.FindFirstValue(Type), out var id) ? id : null;
}
