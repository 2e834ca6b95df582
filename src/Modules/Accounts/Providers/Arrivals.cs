using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;

namespace Knowledge.Accounts.Providers;

/// <summary>The way to a provider and back. What is wanted there goes along sealed, bound to this browser; what came back is a cookie that opens nothing.</summary>
public sealed class Arrivals
{
    /// <summary>Where people come back to.</summary>
    private const string Page = "/signin/arrived";

    private const string Wanted = "return";
    private const string Linking = "link";
    private const string Invitation = "token";
    private const string From = ".AuthScheme";
    private const int LongestAddress = 1024;

    /// <summary>How long one may stay with the provider, and how long what it said counts.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly IHttpContextAccessor requests;
    private readonly KnownProviders known;
    private readonly ILogger<Arrivals> log;

    internal Arrivals(IHttpContextAccessor requests, KnownProviders known, ILogger<Arrivals> log) => (this.requests, this.known, this.log) = (requests, known, log);

    /// <summary>Where to send this browser, which is given a cookie to come back with; null when the provider does not answer.</summary>
    /// <param name="provider">Where to go.</param>
    /// <param name="returnUrl">Where the person wants to go afterwards.</param>
    /// <param name="token">Of an invitation or a link to make an account.</param>
    /// <param name="linkFor">The person who wants to add the account there.</param>
    public async Task<Uri?> Leave(Provider provider, string? returnUrl, string? token, Guid? linkFor)
    {
        ArgumentNullException.ThrowIfNull(provider);
        var properties = new AuthenticationProperties { RedirectUri = Page };
        Keep(properties, Wanted, returnUrl?.Length <= LongestAddress ? returnUrl : null);
        Keep(properties, Invitation, token?.Length <= Letters.LinkToken.Longest ? token : null);
        Keep(properties, Linking, linkFor?.ToString("D"));
        var context = requests.HttpContext!;
        try
        {
            await context.ChallengeAsync(provider.Scheme, properties);
        }
        catch (Exception failure) when (!context.RequestAborted.IsCancellationRequested)
        {
            // Whatever a provider answers, or does not, is no fault of this host.
            log.LogWarning("Nobody can be sent to the provider {Provider}: {Reason}", provider.Name, ProviderFailure.Reason(failure));
            return null;
        }

        var destination = context.Response.Headers.Location.ToString();
        (context.Response.StatusCode, context.Response.Headers.Location) = (StatusCodes.Status200OK, default);
        return new Uri(destination);
    }

    /// <summary>Who has come back in this browser; null when nobody, or too long ago.</summary>
    public async Task<Arrival?> Current()
    {
        if (requests.HttpContext is not { } context)
            return null;
        var found = await context.AuthenticateAsync(IdentityConstants.ExternalScheme);
        if (found is not { Succeeded: true, Principal: { } told, Properties: { } kept }
            || known.All.FirstOrDefault(provider => provider.Scheme == Kept(kept, From)) is not { } provider
            || told.FindFirstValue(ArrivalClaims.Issuer) is not { } issuer || told.FindFirstValue(ArrivalClaims.Subject) is not { } subject)
            return null;
        var email = told.FindFirstValue(ArrivalClaims.Email);
        return new()
        {
            Provider = provider,
            Issuer = issuer,
            Subject = subject,
            Name = told.FindFirstValue(ArrivalClaims.Name),
            Email = email,
            VerifiedEmail = told.HasClaim(ArrivalClaims.Verified, "true") ? email : null,
            ReturnUrl = Kept(kept, Wanted),
            Token = Kept(kept, Invitation),
            LinkFor = Guid.TryParse(Kept(kept, Linking), out var person) ? person : null,
        };
    }

    /// <summary>What came back has done what it was for.</summary>
    public Task Forget() => requests.HttpContext!.SignOutAsync(IdentityConstants.ExternalScheme);

    private static void Keep(AuthenticationProperties properties, string key, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            properties.Items[key] = value;
    }

    private static string? Kept(AuthenticationProperties properties, string key) => properties.Items.TryGetValue(key, out var value) ? value : null;
}
