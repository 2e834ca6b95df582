namespace Knowledge.Kernel.Manifests;

/// <summary>A way from one state to another.</summary>
/// <param name="Field">The field that holds the state.</param>
/// <param name="Action">The action that goes this way.</param>
/// <param name="From">The state before, by its name for clients.</param>
/// <param name="To">The state after, by its name for clients.</param>
public sealed record TransitionManifest(string Field, string Action, string From, string To);
