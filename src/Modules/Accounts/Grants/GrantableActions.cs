using System.Runtime.CompilerServices;

namespace Knowledge.Accounts.Grants;

/// <summary>What can be granted: of each resource its actions, reading, and everything.</summary>
internal sealed class GrantableActions(ModuleCatalog catalog)
{
    private readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<string>>> known = new(() =>
        catalog.Resources.ToDictionary(resource => resource.Facts.Name, resource => Names(resource.Type)));

    public IEnumerable<string> Resources => known.Value.Keys.Order(StringComparer.Ordinal);

    /// <summary>The names that a grant on the resource may carry; null when there is no such resource.</summary>
    public IReadOnlyList<string>? Of(string resource) => known.Value.GetValueOrDefault(resource);

    /// <summary>Every action has a message beside its resource, and a message states its action whatever its arguments.</summary>
    private static IReadOnlyList<string> Names(Type resource)
    {
        var message = typeof(IAction<>).MakeGenericType(resource);
        var action = message.GetProperty(nameof(IAction<Grant>.Action))!;
        var own = resource.Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false } && message.IsAssignableFrom(type))
            .Select(type => (string)action.GetValue(RuntimeHelpers.GetUninitializedObject(type))!);
        return [ActorGrant.Reading, .. own.Distinct().Order(StringComparer.Ordinal), ActorGrant.Everything];
    }
}
