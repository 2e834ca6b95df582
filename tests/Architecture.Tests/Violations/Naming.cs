namespace Knowledge.Architecture.Tests.Violations.Naming;

/// <summary>Names that only look like empty ones.</summary>
internal sealed class Database;

/// <summary>Of words, not of bytes.</summary>
internal sealed class Basement;
