namespace Knowledge.Accounts.Providers;

/// <summary>The providers that this network takes people's word from.</summary>
/// <param name="All">In the order of the configuration.</param>
public sealed record KnownProviders(IReadOnlyList<Provider> All)
{
    /// <summary>One by its name; null when there is none.</summary>
    /// <param name="name">The name, as in addresses.</param>
    public Provider? Find(string? name) => All.FirstOrDefault(provider => string.Equals(provider.Name, name, StringComparison.Ordinal));

    /// <summary>How pages call one; its name when it is not configured any more.</summary>
    /// <param name="name">The name.</param>
    public string Called(string name) => Find(name)?.DisplayName ?? name;
}
