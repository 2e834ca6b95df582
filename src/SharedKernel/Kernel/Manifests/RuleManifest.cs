namespace Knowledge.Kernel.Manifests;

/// <summary>One rule of who may, in words.</summary>
/// <param name="On">What it is about: <c>Read</c>, an action's name, <c>*</c> for every action, or a field.</param>
/// <param name="Condition">When it applies, as declared, such as <c>actor.IsNode</c>; empty when always.</param>
/// <param name="Effect">What follows: <c>allow</c>, <c>forbid</c>, <c>require</c> or <c>bypass</c>.</param>
public sealed record RuleManifest(string On, string Condition, string Effect);
