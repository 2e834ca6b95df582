namespace Knowledge.Library;

/// <summary>What the fleet knows: items of knowledge with their sources, state and artifacts.</summary>
[Module]
public sealed partial class LibraryModule : Module;
