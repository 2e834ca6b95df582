using Knowledge.Kernel.Resources;

namespace Knowledge.Kernel.Modules;

/// <summary>The modules in their order, lowest first.</summary>
public sealed class ModuleCatalog(IReadOnlyList<Module> modules)
{
    /// <summary>All modules, lowest first.</summary>
    public IReadOnlyList<Module> Modules { get; } = modules;

    /// <summary>All resources of all modules.</summary>
    public IEnumerable<IResourceDefinition> Resources => Modules.SelectMany(module => module.Resources);
}
