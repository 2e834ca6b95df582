using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Primitives;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Knowledge.Host.Pages.Connect;

/// <summary>What the pages of the token server have in common.</summary>
internal static class ConnectReply
{
    /// <summary>The token server, which answers the program.</summary>
    public const string Scheme = OpenIddictServerAspNetCoreDefaults.AuthenticationScheme;

    /// <summary>The field that says what the person decided.</summary>
    public const string Decision = "decision";

    /// <summary>The decision to let the program in.</summary>
    public const string Allow = "allow";

    private const string Forgery = "__RequestVerificationToken";

    /// <summary>Why the token server does not let the request through; null when it does.</summary>
    public static string? Problem(HttpContext context) =>
        context.GetOpenIddictServerResponse() is { Error: { } error } response ? response.ErrorDescription ?? error : null;

    /// <summary>What the program is told when the person, or the state of things, says no.</summary>
    public static AuthenticationProperties No(string error, string description) => new(new Dictionary<string, string?>
    {
        [OpenIddictServerAspNetCoreConstants.Properties.Error] = error,
        [OpenIddictServerAspNetCoreConstants.Properties.ErrorDescription] = description,
    })
    {
        RedirectUri = DoneModel.Address,
    };

    /// <summary>The person said no.</summary>
    public static AuthenticationProperties Denied => No(Errors.AccessDenied, "The person said no.");

    /// <summary>What the program sent, to be sent once more with the form.</summary>
    public static IReadOnlyList<KeyValuePair<string, StringValues>> Fields(HttpRequest request) =>
        [.. (request.HasFormContentType ? (IEnumerable<KeyValuePair<string, StringValues>>)request.Form : request.Query).Where(field => field.Key is not (Forgery or Decision))];

    /// <summary>Where to sign in, and come back from.</summary>
    public static string SignIn(HttpRequest request, IEnumerable<KeyValuePair<string, StringValues>> fields) =>
        "/signin" + QueryString.Create("ReturnUrl", request.Path + QueryString.Create(fields));
}
