using Knowledge.Generator.Model;

namespace Knowledge.Generator.Completing;

/// <summary>Leaves out what could not be compiled, so that the rule that names the mistake is heard alone.</summary>
internal static class Repairs
{
    public static ResourceModel Complete(ResourceModel resource) => resource with
    {
        Calculations = new(First(resource.Calculations, calculation => calculation.Name)),
        Actions = new(First(resource.Actions, action => action.Method).Select(Arguments)),
        Identities = Stored(resource.Identities, member => IsStored(resource, member)),
        Indexes = Stored(resource.Indexes, member => IsStored(resource, member) || IsTime(member)),
    };

    /// <summary>Two arguments that become one member of the message leave no way to run the action.</summary>
    private static ActionModel Arguments(ActionModel action)
    {
        var own = action.Kind is "Update" or "Destroy" ? "id" : "";
        var distinct = First(action.Parameters, parameter => parameter.Name.ToLowerInvariant())
            .Where(parameter => parameter.Role != ParameterRole.Argument || !string.Equals(parameter.Name, own, StringComparison.OrdinalIgnoreCase))
            .ToList();
        return distinct.Count == action.Parameters.Count ? action : action with { Parameters = new(distinct), IsSound = false };
    }

    private static Equatable<Equatable<string>> Stored(IEnumerable<Equatable<string>> lists, Func<string, bool> isStored) =>
        new(lists.Select(members => new Equatable<string>(members.Where(isStored))).Where(members => members.Count > 0));

    /// <summary>Every resource has these by itself.</summary>
    private static bool IsTime(string member) => member is "CreatedAt" or "UpdatedAt";

    private static bool IsStored(ResourceModel resource, string member) =>
        resource.Fields.Any(field => field.Name == member) || resource.Relations.Any(relation => relation.IsStored && relation.Name + "Id" == member);

    private static IEnumerable<T> First<T>(IEnumerable<T> all, Func<T, string> key)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return all.Where(one => seen.Add(key(one)));
    }
}
