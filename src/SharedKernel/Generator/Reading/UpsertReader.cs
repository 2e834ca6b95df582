using Microsoft.CodeAnalysis;

namespace Knowledge.Generator.Reading;

/// <summary>Reads by what a create recognises the record that exists already.</summary>
internal static class UpsertReader
{
    public static AttributeData? Attribute(IMethodSymbol method) => method.Attribute(Names.Actions + "UpsertAttribute");

    /// <summary>The stored members named, relations by their keys; empty unless they are unique together.</summary>
    public static IReadOnlyList<string> Identity(INamedTypeSymbol resource, IMethodSymbol method)
    {
        if (Attribute(method) is not { } upsert)
            return [];
        var members = ResourceReader.Stored(resource, ResourceReader.Members(upsert)).ToList();
        return IsUnique(resource, members) ? members : [];
    }

    private static bool IsUnique(INamedTypeSymbol resource, List<string> members) =>
        (members.Count == 1 && resource.GetMembers(members[0]).FirstOrDefault() is IPropertySymbol property && property.Has("Unique") && property.Has("Field"))
        || ResourceReader.Identities(resource).Any(identity => identity.Count > 0 && new HashSet<string>(identity).SetEquals(members));
}
