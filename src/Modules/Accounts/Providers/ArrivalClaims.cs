using System.Security.Claims;

namespace Knowledge.Accounts.Providers;

/// <summary>What is taken over of what a provider says of a person.</summary>
internal static class ArrivalClaims
{
    public const string Issuer = "iss";
    public const string Subject = "sub";
    public const string Name = "name";
    public const string Email = "email";
    public const string Verified = "email_verified";

    /// <summary>Longer than any that is honest (OpenID Connect Core, section 2, allows a subject of 255).</summary>
    private const int LongestKey = 255;

    private const int LongestName = 64;
    private const int LongestEmail = 254;

    /// <summary>An address counts when the token and what the provider told beside it are of one mind.</summary>
    public static IEnumerable<Claim> Of(ClaimsPrincipal told)
    {
        foreach (var type in new[] { Issuer, Subject })
        {
            if (told.FindFirstValue(type) is { Length: > 0 and <= LongestKey } value)
                yield return new(type, value);
        }

        if (told.FindFirstValue(Name)?.Trim() is { Length: > 0 } name)
            yield return new(Name, name.Length <= LongestName ? name : name[..LongestName]);
        var addresses = told.FindAll(Email).Select(claim => claim.Value.Trim()).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (addresses is not [{ Length: > 2 and <= LongestEmail } address])
            yield break;
        yield return new(Email, address);
        var vouched = told.FindAll(Verified).ToList();
        if (vouched.Count > 0 && vouched.TrueForAll(claim => bool.TryParse(claim.Value, out var isSo) && isSo))
            yield return new(Verified, "true");
    }
}
