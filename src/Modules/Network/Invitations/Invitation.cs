using System.Security.Cryptography;

namespace Knowledge.Network.Invitations;

/// <summary>Lets nodes join: a secret token that works a number of times until it expires.</summary>
[Resource]
public sealed partial class Invitation : IShownOnce
{
    // What it is

    /// <summary>The SHA-256 of the token; the token itself is shown once and stored nowhere.</summary>
    [Field, Unique, Immutable, Sensitive, Length(64, 64)]
    public string TokenHash { get; private set; } = "";

    /// <summary>How many nodes may join with it.</summary>
    [Field, Immutable]
    public int Uses { get; private set; }

    /// <summary>How many have joined.</summary>
    [Field]
    public int Used { get; private set; }

    /// <summary>Until when it works.</summary>
    [Field, Filter, Sort]
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>The person to whom the nodes that join will belong, if any.</summary>
    [Field, Immutable, Filter]
    public Guid? OwnerId { get; private set; }

    /// <inheritdoc />
    public string? Secret { get; private set; }

    // What it does

    /// <summary>Makes a join token; the answer's <c>secret</c> shows it this once.</summary>
    /// <param name="uses">How many nodes may join with it, 1 to 10,000.</param>
    /// <param name="hours">For how many hours it works, up to 720.</param>
    /// <param name="owner">The email address of the person to whom the nodes will belong; an owner's nodes never judge each other.</param>
    /// <param name="domains">The only domains that the nodes may claim; any when none is named.</param>
    [Create]
    internal static async Task<Invitation> Issue(
        Owners owners, TimeProvider clock, CancellationToken cancellation,
        [Range(1, 10_000)] int uses = 100, [Range(0.001, 720)] double hours = 24, [Length(3, 254)] string? owner = null,
        [Pattern("[a-z0-9][a-z0-9-]{0,63}", Message = "A domain is written in lower case letters, digits and '-', such as 'medicine'.")] IReadOnlyList<string>? domains = null)
    {
        var token = "join-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        return new Invitation
        {
            TokenHash = JoinTokens.Hash(token),
            Uses = uses,
            ExpiresAt = clock.GetUtcNow().AddHours(hours),
            OwnerId = owner is null ? null : await owners.Find(owner, cancellation),
            Domains = [.. (domains ?? []).Distinct()],
            Secret = token,
        };
    }

    /// <summary>Ends the invitation at once.</summary>
    [Update]
    public void Withdraw(TimeProvider clock) => ExpiresAt = clock.GetUtcNow();

    internal void Spend(DateTimeOffset now)
    {
        if (ExpiresAt <= now)
            throw new Refusal("TOKEN_EXPIRED", "This join token has expired. Ask an operator for a new one: knowledge network invite.", "token");
        if (Used >= Uses)
            throw new Refusal("TOKEN_USED", $"This join token was good for {Uses} registrations and is used up. Ask an operator for a new one: knowledge network invite.", "token");
        Used++;
    }

    // Who may
    public static void Policies(Policies<Invitation> may)
    {
        may.Read.If(actor => actor.Is(Role.Administrator) || actor.Is(Role.Operator));
        may.RunAnything.If(actor => actor.Is(Role.Administrator) || actor.Is(Role.Operator));
    }
}
