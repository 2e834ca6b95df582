using Knowledge.Accounts.Tokens;

namespace Knowledge.Accounts.PersonalTokens;

/// <summary>A token by which a script acts for the person who made it, as far as its scopes go.</summary>
[Resource]
public sealed partial class PersonalToken : IShownOnce
{
    // What it is

    /// <summary>The person for whom it acts.</summary>
    [Field, Immutable, Filter]
    public Guid UserId { get; private set; }

    /// <summary>What it is for, in the person's words.</summary>
    [Field, Immutable, Filter, Sort, Length(1, 64)]
    public string Name { get; private set; } = "";

    /// <summary>What it may do, such as <c>library:read</c>.</summary>
    [Field, Immutable, Length(1, 50)]
    public IReadOnlyList<string> Scopes { get; private set; } = [];

    /// <summary>From then on it is refused.</summary>
    [Field, Immutable, Filter, Sort]
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When it was last used, to the hour; none when it never was.</summary>
    [Field, Unrecorded]
    public DateTimeOffset? LastUsedAt { get; private set; }

    /// <summary>The SHA-256 of the token, which is stored nowhere.</summary>
    [Field, Unique, Immutable, Sensitive, Length(64, 64)]
    public string TokenHash { get; private set; } = "";

    /// <inheritdoc />
    public string? Secret { get; private set; }

    // What it does

    /// <summary>Makes a token, which <c>secret</c> shows this once.</summary>
    /// <param name="name">What it is for.</param>
    /// <param name="scopes">What it may do; at least one of those that modules have.</param>
    /// <param name="days">For how many days it works.</param>
    [Create]
    internal static PersonalToken Issue(
        Actor actor, AccessScopes known, TimeProvider clock, string name, IReadOnlyList<string> scopes, [Range(1, 365)] int days = 90)
    {
        if (actor is not { UserId: { } person, Scopes: null })
            throw new Refusal(FailureCode.Forbidden, "Only a person makes tokens, and not with a token. Sign in to the web pages and make one there.");
        if (scopes.FirstOrDefault(scope => !known.OfModules.Contains(scope)) is { } unknown)
            throw new Refusal(FailureCode.Invalid, $"There is no scope '{unknown}'. Name some of {string.Join(", ", known.OfModules)}.", "scopes");
        var secret = TokenText.New();
        return new()
        {
            UserId = person,
            Name = name,
            Scopes = [.. scopes.Distinct()],
            ExpiresAt = clock.GetUtcNow().AddDays(days),
            TokenHash = TokenText.Hash(secret),
            Secret = secret,
        };
    }

    /// <summary>Ends the token at once.</summary>
    [Destroy]
    public void Revoke()
    {
    }

    // Who may
    public static void Policies(Policies<PersonalToken> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.If((token, actor) => token.UserId == actor.UserId);
        may.Read.If(actor => actor.Is(Role.Administrator));
        may.Run(nameof(Issue), nameof(Revoke)).If((token, actor) => token.UserId == actor.UserId);
        may.Run(nameof(Revoke)).If(actor => actor.Is(Role.Administrator));
    }
}
