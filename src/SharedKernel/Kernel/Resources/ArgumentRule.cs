using Knowledge.Kernel.Actions;

namespace Knowledge.Kernel.Resources;

/// <summary>A rule on the arguments of an action.</summary>
internal sealed record ArgumentRule(Type Message, Func<ICall, bool> Holds, string Text, IReadOnlyList<string> Arguments);
