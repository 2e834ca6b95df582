using Microsoft.CodeAnalysis;

namespace Knowledge.Generator.Reading;

/// <summary>Names the forms of an action that take many records.</summary>
internal static class BulkNames
{
    /// <summary>The GraphQL field: <c>acceptItem</c> is <c>acceptItems</c>; a name of the author's own that does not end with the resource gets <c>Many</c>.</summary>
    /// <returns>Null when the action has no form for many.</returns>
    public static string? Of(INamedTypeSymbol resource, IMethodSymbol method)
    {
        var isMany = ActionReader.Kind(method) is "Update" or "Destroy"
            || (ActionReader.Kind(method) == "Create" && method.Parameters.Any(parameter => ActionReader.Role(parameter, Types.Read(parameter.Type)) == Model.ParameterRole.Argument));
        if (!isMany || resource.GetMembers(method.Name + "Many").Length > 0)
            return null;
        var one = ActionReader.GraphName(resource, method);
        var plural = ResourceReader.Plural(resource);
        return one.EndsWith(resource.Name, StringComparison.Ordinal) && plural != resource.Name
            ? one.Substring(0, one.Length - resource.Name.Length) + plural
            : one + "Many";
    }
}
