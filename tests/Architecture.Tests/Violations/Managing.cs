namespace Knowledge.Architecture.Tests.Violations.Managing;

/// <summary>A name that says nothing.</summary>
internal sealed class RoofManager;
