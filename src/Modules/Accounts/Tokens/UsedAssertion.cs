namespace Knowledge.Accounts.Tokens;

/// <summary>A client assertion that was shown once and is refused the second time.</summary>
internal sealed class UsedAssertion
{
    public const int LongestJti = 128;

    public required string ClientId { get; init; }

    public required string Jti { get; init; }

    /// <summary>From then on the assertion is refused for its age.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}
