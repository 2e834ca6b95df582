using Knowledge.Kernel.Manifests;
using Knowledge.Kernel.Resources;

namespace Knowledge.Kernel.Modules;

/// <summary>The modules in their order, lowest first.</summary>
public sealed class ModuleCatalog(IReadOnlyList<Module> modules)
{
    /// <summary>All modules, lowest first.</summary>
    public IReadOnlyList<Module> Modules { get; } = modules;

    /// <summary>All resources of all modules.</summary>
    public IEnumerable<IResourceDefinition> Resources => Modules.SelectMany(module => module.Resources);

    /// <summary>The full names of all triggers, module by module.</summary>
    public IEnumerable<string> Triggers => Resources.Select(resource => resource.Manifest).SelectMany(resource => resource.Triggers.Select(trigger => Name(resource, trigger)));

    /// <summary>The declaration of a trigger by its full name, such as <c>network.Node.Silent</c>; null when no module has it.</summary>
    public TriggerManifest? Trigger(string name) => Resources.Select(resource => resource.Manifest)
        .SelectMany(resource => resource.Triggers.Where(trigger => Name(resource, trigger) == name)).FirstOrDefault();

    private static string Name(ResourceManifest resource, TriggerManifest trigger) => $"{resource.Module}.{resource.Name}.{trigger.Name}";
}
