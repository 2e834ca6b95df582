using Knowledge.Kernel.Manifests;

namespace Knowledge.Accounts.Grants;

/// <summary>What can be granted: of each resource its actions, reading, and everything.</summary>
internal sealed class GrantableActions(ModuleCatalog catalog)
{
    private readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<string>>> known = new(() =>
        catalog.Resources.ToDictionary(resource => resource.Facts.Name, resource => Names(resource.Manifest)));

    public IEnumerable<string> Resources => known.Value.Keys.Order(StringComparer.Ordinal);

    /// <summary>The names that a grant on the resource may carry; null when there is no such resource.</summary>
    public IReadOnlyList<string>? Of(string resource) => known.Value.GetValueOrDefault(resource);

    /// <summary>A read action narrows what one may read anyway, so it is nothing to grant.</summary>
    private static IReadOnlyList<string> Names(ResourceManifest resource) =>
        [ActorGrant.Reading, .. resource.Actions.Where(action => action.Kind != "read").Select(action => action.Name).Distinct().Order(StringComparer.Ordinal), ActorGrant.Everything];
}
