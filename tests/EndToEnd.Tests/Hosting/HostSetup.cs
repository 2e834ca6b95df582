namespace Knowledge.EndToEnd.Tests.Hosting;

/// <summary>How a host is started: on which folder, at which address, with which settings.</summary>
internal sealed record HostSetup(DataFolder Folder)
{
    public string Address { get; init; } = "http://127.0.0.1:0";

    /// <summary>An external database; without one the host runs its own.</summary>
    public string? Database { get; init; }

    /// <summary>Further settings, such as <c>Consensus__Deadline</c>.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    public IEnumerable<KeyValuePair<string, string>> Environment()
    {
        yield return new("KNOWLEDGE_DATA", Folder.Path);
        yield return new("KNOWLEDGE_ROOT", Product.Repository);
        yield return new("ASPNETCORE_URLS", Address);
        yield return new("ASPNETCORE_CONTENTROOT", Path.Combine(Product.Repository, "src", "Host"));
        // A host lives for seconds here: what the runtime would compile a second time, better, would hardly be used.
        yield return new("DOTNET_TC_CallCounting", "0");
        // All tests sign in from one address.
        yield return new("Limits__SignIn__Burst", "100000");
        yield return new("Limits__SignIn__PerMinute", "100000");
        if (Database is not null)
            yield return new("ConnectionStrings__Postgres", Database);
        foreach (var setting in Settings)
            yield return setting;
    }
}
