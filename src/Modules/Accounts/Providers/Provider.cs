using Microsoft.AspNetCore.Http;

namespace Knowledge.Accounts.Providers;

/// <summary>Somebody who vouches for people by OpenID Connect, as configured.</summary>
public sealed class Provider
{
    /// <summary>In addresses and settings.</summary>
    public required string Name { get; init; }

    /// <summary>How pages call it.</summary>
    public required string DisplayName { get; init; }

    /// <summary>Its issuer, where its metadata is found.</summary>
    public required Uri Authority { get; init; }

    /// <summary>What it calls this network.</summary>
    public required string ClientId { get; init; }

    /// <summary>How this network proves itself to it; null for a public client.</summary>
    internal string? ClientSecret { get; init; }

    /// <summary>What it is asked for.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>The name of its authentication scheme.</summary>
    internal string Scheme => "provider-" + Name;

    /// <summary>Where people come back. One of its own for each provider: an answer of one is never taken for that of another.</summary>
    internal PathString Back => new("/signin/from/" + Name);

    /// <summary>The name alone, so that no log shows the secret.</summary>
    public override string ToString() => Name;
}
