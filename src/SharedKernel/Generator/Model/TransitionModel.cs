namespace Knowledge.Generator.Model;

/// <summary>One line of the table of states.</summary>
/// <param name="Action">The action's method.</param>
/// <param name="Field">The property that holds the state.</param>
/// <param name="State">The enum's full name.</param>
/// <param name="From">The state before.</param>
/// <param name="To">The state after.</param>
public sealed record TransitionModel(string Action, string Field, string State, string From, string To);
