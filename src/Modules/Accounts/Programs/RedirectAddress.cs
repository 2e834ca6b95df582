namespace Knowledge.Accounts.Programs;

/// <summary>Where a program may have people sent back to: https anywhere, or plain http on the person's own machine.</summary>
internal static class RedirectAddress
{
    /// <summary>In characters.</summary>
    public const int Longest = 500;

    /// <exception cref="Refusal">People may not be sent there.</exception>
    public static Uri Read(string written)
    {
        if (written.Length > Longest || !Uri.TryCreate(written, UriKind.Absolute, out var address) || written.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter)))
            throw Invalid(written, "is no address");
        if (address.Fragment.Length > 0 || written.Contains('#', StringComparison.Ordinal))
            throw Invalid(written, "has a fragment");
        if (address.UserInfo.Length > 0)
            throw Invalid(written, "contains a name or a password");
        if (address.Scheme != Uri.UriSchemeHttps && (address.Scheme != Uri.UriSchemeHttp || !address.IsLoopback))
            throw Invalid(written, "is neither https nor http on the person's own machine");
        return address;
    }

    private static Refusal Invalid(string written, string what) => new(
        FailureCode.Invalid,
        $"'{written[..Math.Min(written.Length, 100)]}' {what}. Give https://…, or http://127.0.0.1/…, http://[::1]/… or http://localhost/… on the person's machine.",
        "redirectUris");
}
