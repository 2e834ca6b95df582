namespace Knowledge.Kernel.Resources;

/// <summary>One line of a resource's table of states, by names, such as to draw it.</summary>
/// <param name="Action">The action's method name.</param>
/// <param name="Field">The property that holds the state.</param>
/// <param name="From">The state before.</param>
/// <param name="To">The state after.</param>
public sealed record TransitionFacts(string Action, string Field, string From, string To);
