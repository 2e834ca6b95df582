using Knowledge.Generator.Reading;
using Microsoft.CodeAnalysis;

namespace Knowledge.Analyzers;

/// <summary>A name that a declaration takes for itself in a scope where every name is unique.</summary>
/// <param name="Scope">Where the name must be unique.</param>
/// <param name="Name">The name.</param>
/// <param name="What">What bears it, as the message begins.</param>
/// <param name="Cure">What to do when it is taken.</param>
/// <param name="At">The place.</param>
/// <param name="Order">Names that cannot be changed go first.</param>
internal sealed record Claim(string Scope, string Name, string What, string Cure, Location? At, int Order = 1);

/// <summary>Lists the names that a resource takes in GraphQL and in its messages.</summary>
internal static class NameClaims
{
    public static IEnumerable<Claim> Of(INamedTypeSymbol type, CancellationToken cancellation) =>
        Lists(type, cancellation).Concat(Fields(type)).Concat(Calculations(type)).Concat(Subscriptions(type)).Concat(type.Actions().SelectMany(action => Action(type, action.Method, action.Kind)));

    private static IEnumerable<Claim> Lists(INamedTypeSymbol type, CancellationToken cancellation)
    {
        var at = type.ResourceName(cancellation);
        var plural = type.Attribute(Names.Resource)?.Named("Plural") as string ?? Names.Plural(type.Name);
        yield return new("Query", Names.Camel(type.Name), "The query", "rename this resource", at, Order: -1);
        if (plural.Length > 0)
            yield return new("Query", Names.Camel(plural), "The query", "give this resource a plural of its own, '[Resource(Plural = \"…\")]'", at, Order: 0);
        if (plural.Length > 0 && type.Has("SoftDelete"))
            yield return new("Query", "deleted" + plural, "The query of destroyed records", "give this resource a plural of its own, '[Resource(Plural = \"…\")]'", at, Order: 0);
    }

    private static IEnumerable<Claim> Fields(INamedTypeSymbol type)
    {
        var scope = type.ToDisplayString();
        Claim Field(string name, string cure, Location? at, int order) => new(scope, name, $"The GraphQL field of '{type.Name}'", cure, at, order);
        foreach (var own in new[] { "id", "version", "createdAt", "updatedAt" })
            yield return Field(own, "rename this", null, order: 0);
        foreach (var property in type.Properties().Where(property => IsShown(property)))
        {
            yield return Field(Names.Camel(property.Name), $"rename '{property.Name}'", property.Name(), order: 1);
            if (property.Has("BelongsTo"))
                yield return Field(Names.Camel(property.Name) + "Id", $"rename the relation '{property.Name}', whose key has that name", property.Name(), order: 2);
        }
    }

    /// <summary>Calculations with arguments are fields as well.</summary>
    private static IEnumerable<Claim> Calculations(INamedTypeSymbol type) =>
        from method in type.GetMembers().OfType<IMethodSymbol>()
        where method.Has("Calculation")
        select new Claim(
            type.ToDisplayString(), Names.Camel(method.Name), $"The GraphQL field of '{type.Name}'", $"rename '{method.Name}'", method.Name());

    private static IEnumerable<Claim> Subscriptions(INamedTypeSymbol type) =>
        from member in type.GetMembers()
        where SubscriptionShape.Marked(member) is not null
        select new Claim("Subscription", Names.Camel(member.Name), "The subscription", $"rename '{member.Name}'", member.Name());

    /// <summary>A time that the author declares replaces the generated one.</summary>
    private static bool IsShown(IPropertySymbol property) =>
        new[] { "Field", "BelongsTo", "HasMany", "HasOne", "ManyToMany", "Calculation" }.Any(kind => property.Has(kind))
        && !property.Has("Sensitive") && property.Name is not ("CreatedAt" or "UpdatedAt");

    private static IEnumerable<Claim> Action(INamedTypeSymbol type, IMethodSymbol method, string kind)
    {
        var isQuery = kind == "Read" || method.Attribute(Names.Actions + "ActionAttribute")?.Named("IsQuery") is true;
        var operation = isQuery ? "Query" : "Mutation";
        var name = ActionReader.GraphName(type, method);
        yield return new(operation, name, $"The {operation.ToLowerInvariant()}", $"rename '{method.Name}' or give it a name of its own, '[{kind}(Name = \"…\")]'", method.Name());
        if (BulkNames.Of(type, method) is { } bulk)
            yield return new("Mutation", bulk, "The mutation of many", $"give '{method.Name}' a name of its own, '[{kind}(Name = \"…\")]'", method.Name(), Order: 2);
        if (method.Parameters.Length == 0 || kind == "Read")
            yield break;
        var scope = $"{type.ToDisplayString()}.{method.ToDisplayString()}";
        if (kind is "Update" or "Destroy")
            yield return new(scope, "Id", "", "", null, Order: 0);
        foreach (var parameter in method.Parameters)
            yield return new(scope, Pascal(parameter.Name), $"The argument of '{method.Name}'", $"rename '{parameter.Name}'{(Pascal(parameter.Name) == "Id" ? "; the record that the action is about is named by 'id'" : "")}", parameter.Name());
    }

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1);
}
