namespace Knowledge.Architecture.Tests.Violations.Lower;

/// <summary>Knows one above it, which it must not.</summary>
internal sealed class Foundation
{
    public Higher.Roof? Above { get; init; }
}
