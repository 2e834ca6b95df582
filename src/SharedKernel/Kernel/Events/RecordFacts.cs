using Knowledge.Kernel.Modules;
using Knowledge.Kernel.Resources;

namespace Knowledge.Kernel.Events;

/// <summary>Finds the facts of a record's resource by its type.</summary>
public sealed class RecordFacts(ModuleCatalog catalog)
{
    private readonly Dictionary<Type, ResourceFacts> facts = catalog.Resources.ToDictionary(resource => resource.Type, resource => resource.Facts);

    /// <summary>The facts of the record's resource.</summary>
    public ResourceFacts Of(IResource record) => facts[record.GetType()];
}
