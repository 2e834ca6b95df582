namespace Knowledge.Kernel.Manifests;

/// <summary>What is done by itself to every row that is due.</summary>
/// <param name="Name">The condition's name, such as <c>Silent</c>.</param>
/// <param name="Summary">When a row is due.</param>
/// <param name="Rows">The resource whose rows it looks at.</param>
/// <param name="Action">What runs on each of them: an action, or a method that is none.</param>
/// <param name="Every">The pause between two looks when nothing changes, in seconds.</param>
/// <param name="Attempts">How often it may fail on one row before that is given up.</param>
/// <param name="Batch">How many rows a host takes at a time.</param>
public sealed record TriggerManifest(string Name, string Summary, string Rows, string Action, double Every, int Attempts, int Batch)
{
    /// <summary>The method that says how many rows may be run now; null when a batch.</summary>
    public string? Limit { get; init; }

    /// <summary>The resources whose changes are a reason to look, beside the rows' own.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];
}
