using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;
using Knowledge.Kernel.Reading.Repeating;

namespace Knowledge.Kernel.GraphQL;

/// <summary>One field that the client asked for, with the fields below it; fragments, aliases and conditions are resolved.</summary>
public sealed class SelectedField
{
    private readonly IReadOnlyList<GraphQLField> places;
    private readonly OperationContext request;
    private IReadOnlyList<SelectedField>? children;

    private SelectedField(string key, IReadOnlyList<GraphQLField> places, OperationContext request)
    {
        Key = key;
        Name = places[0].Name.StringValue;
        this.places = places;
        this.request = request;
    }

    /// <summary>The name in the response.</summary>
    public string Key { get; }

    /// <summary>The name in the schema.</summary>
    public string Name { get; }

    /// <summary>The fields below, in the order asked.</summary>
    public IReadOnlyList<SelectedField> Children => children ??= Read(places.Select(place => place.SelectionSet).OfType<GraphQLSelectionSet>(), request);

    /// <summary>The selection that a resolver was called for.</summary>
    public static SelectedField Of(IResolveFieldContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new(KeyOf(context), [context.FieldAst], new OperationContext(context.Document, context.Variables));
    }

    /// <summary>The fields at the top of an operation.</summary>
    internal static IReadOnlyList<SelectedField> Of(GraphQLOperationDefinition operation, OperationContext context) => Read([operation.SelectionSet], context);

    internal static string KeyOf(IResolveFieldContext context) => (context.FieldAst.Alias?.Name ?? context.FieldAst.Name).StringValue;

    /// <summary>The field's arguments, coerced as the engine would.</summary>
    internal IDictionary<string, object?> Arguments(QueryArguments? declared) => request.IsMarked
        ? (IDictionary<string, object?>)GivenVariable.DecidedWhole(OpenArguments(declared))!
        : OpenArguments(declared);

    /// <summary>The same for who minds that a <see cref="GivenVariable"/> may stand in the place of a value.</summary>
    internal IDictionary<string, object?> OpenArguments(QueryArguments? declared) => Selections.Arguments(places[0], declared, request);

    private static List<SelectedField> Read(IEnumerable<GraphQLSelectionSet> sets, OperationContext request)
    {
        var found = new Dictionary<string, List<GraphQLField>>(StringComparer.Ordinal);
        foreach (var set in sets)
            Collect(set, found, request);
        return [.. found.Select(pair => new SelectedField(pair.Key, pair.Value, request))];
    }

    private static void Collect(GraphQLSelectionSet set, Dictionary<string, List<GraphQLField>> found, OperationContext request)
    {
        foreach (var selection in set.Selections.Where(selection => Selections.IsIncluded(selection, request)))
        {
            if (selection is GraphQLField field)
                Add(found, field);
            else if (selection is GraphQLInlineFragment inline)
                Collect(inline.SelectionSet, found, request);
            else if (selection is GraphQLFragmentSpread spread && Selections.Fragment(spread, request) is { } fragment)
                Collect(fragment.SelectionSet, found, request);
        }
    }

    private static void Add(Dictionary<string, List<GraphQLField>> found, GraphQLField field)
    {
        var key = (field.Alias?.Name ?? field.Name).StringValue;
        if (!found.TryGetValue(key, out var places))
            found[key] = places = [];
        places.Add(field);
    }
}
