using Knowledge.Kernel.Resources;

namespace Knowledge.Architecture.Tests.Violations.Closed;

/// <summary>A resource as it should be.</summary>
[Resource]
internal sealed class Door;
