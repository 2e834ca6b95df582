namespace Knowledge.Kernel.Actions;

/// <summary>The administrator behind an actor, when one acts as somebody else. Policies never ask; events tell.</summary>
/// <param name="Id">The administrator's key.</param>
/// <param name="Name">How pages and events call the administrator.</param>
public sealed record Impersonator(Guid Id, string Name);
