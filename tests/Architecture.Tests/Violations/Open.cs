using Knowledge.Kernel.Resources;

namespace Knowledge.Architecture.Tests.Violations.Open;

/// <summary>A resource that somebody could derive from.</summary>
[Resource]
internal class Door
{
    public virtual string Name => "door";
}

/// <summary>Somebody who did.</summary>
internal sealed class Gate : Door;
