namespace Knowledge.Architecture.Tests.Violations.Higher;

/// <summary>Stands above the foundation.</summary>
internal sealed class Roof;
