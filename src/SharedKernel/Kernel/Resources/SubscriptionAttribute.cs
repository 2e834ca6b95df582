namespace Knowledge.Kernel.Resources;

/// <summary>
/// A GraphQL subscription, named like the member, to the records for which the expression holds: first those for which it holds now, then
/// each for which it comes to hold, as the subscriber may see them. Nothing is missed by who subscribes anew.
/// </summary>
/// <remarks>
/// Stands on a static <c>Expression&lt;Func&lt;T, bool&gt;&gt;</c>, or on a static method that returns one and takes nothing or the
/// <c>Actor</c> who subscribes; a <c>Refusal</c> that it throws is the subscriber's answer. All that it holds for are looked up after every change that it
/// is woken by, so they should be few, and found by an index.
/// </remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class SubscriptionAttribute : Attribute
{
    /// <summary>The resource whose changes are a reason to look; the declaring one when left out.</summary>
    public Type? On { get; init; }

    /// <summary>The actions whose changes are a reason to look, best written with <c>nameof</c>; all when left out.</summary>
    public string[] After { get; init; } = [];
}
