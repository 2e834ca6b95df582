namespace Knowledge.Kernel.Manifests;

/// <summary>A subscription to the records for which a condition holds.</summary>
/// <param name="Name">The GraphQL field.</param>
/// <param name="Summary">What it sends.</param>
/// <param name="On">The resource whose changes are a reason to look.</param>
/// <param name="After">The actions whose changes are; empty stands for all.</param>
public sealed record SubscriptionManifest(string Name, string Summary, string On, IReadOnlyList<string> After);
