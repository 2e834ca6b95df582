namespace Knowledge.Accounts.Providers;

/// <summary>Somebody has come back from a provider, which says who they are there.</summary>
public sealed class Arrival
{
    /// <summary>The provider.</summary>
    public required Provider Provider { get; init; }

    /// <summary>Where the person wanted to go.</summary>
    public string? ReturnUrl { get; init; }

    /// <summary>The person of this network who wanted to add the account there to the one here; null when somebody signs in.</summary>
    public Guid? LinkFor { get; init; }

    /// <summary>How the provider calls the person.</summary>
    public string? Name { get; init; }

    /// <summary>The person's address, as far as the provider vouches for it.</summary>
    public string? VerifiedEmail { get; init; }

    /// <summary>Of the invitation or link that the person came with; null without one.</summary>
    internal string? Token { get; init; }

    /// <summary>Who says so.</summary>
    public required string Issuer { get; init; }

    /// <summary>The person's key there.</summary>
    public required string Subject { get; init; }

    /// <summary>The address, whoever vouches for it.</summary>
    internal string? Email { get; init; }

    /// <summary>How the person recognises the account there.</summary>
    internal string Label => Email ?? Name ?? "";

    /// <summary>The provider alone: what it told stays out of logs.</summary>
    public override string ToString() => Provider.Name;
}
