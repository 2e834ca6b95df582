using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace Knowledge.Host.GraphQL.Limits;

/// <summary>
/// Measures an operation before it is validated, so it must bear unknown fields and fragments that spread one another
/// in a circle. Each fragment is measured once: a document whose fragments double at every step costs no more to measure than to read.
/// </summary>
internal sealed class SelectionMeter(ValidationContext context, int assumedPage)
{
    // The lists through which introspection can be nested without end.
    private static readonly HashSet<string> IntrospectionLists = ["fields", "inputFields", "interfaces", "possibleTypes", "args"];

    private readonly PageSize _page = new(context, assumedPage);
    private readonly Dictionary<string, GraphQLFragmentDefinition> _fragments = context.Document.Definitions
        .OfType<GraphQLFragmentDefinition>()
        .GroupBy(fragment => fragment.FragmentName.Name.StringValue)
        .ToDictionary(group => group.Key, group => group.First());

    private readonly Dictionary<string, Measure> _measured = [];

    public Measure Operation() => Selection(context.Operation.SelectionSet, context.Operation.Operation switch
    {
        OperationType.Mutation => context.Schema.Mutation,
        OperationType.Subscription => context.Schema.Subscription,
        _ => context.Schema.Query,
    });

    private Measure Selection(GraphQLSelectionSet? selections, IGraphType? parent)
    {
        var sum = default(Measure);
        foreach (var selection in selections?.Selections ?? [])
        {
            sum = sum.Beside(selection switch
            {
                GraphQLField field => Field(field, parent),
                GraphQLInlineFragment inline => Selection(inline.SelectionSet, Type(inline.TypeCondition) ?? parent),
                GraphQLFragmentSpread spread => Fragment(spread.FragmentName.Name.StringValue),
                _ => default,
            });
        }

        return sum;
    }

    private Measure Field(GraphQLField field, IGraphType? parent)
    {
        var name = field.Name.StringValue;
        var insideSchema = parent?.Name.StartsWith("__", StringComparison.Ordinal) == true;
        var definition = Definition(name, parent);
        var below = Selection(field.SelectionSet, definition?.ResolvedType?.GetNamedType());
        return below.Under(
            field.Alias is not null,
            insideSchema || name is "__schema" or "__type",
            insideSchema && IntrospectionLists.Contains(name),
            insideSchema ? 1 : _page.Of(field, definition));
    }

    private FieldType? Definition(string name, IGraphType? parent) => name switch
    {
        "__schema" => context.Schema.SchemaMetaFieldType,
        "__type" => context.Schema.TypeMetaFieldType,
        _ => (parent as IComplexGraphType)?.GetField(name),
    };

    private Measure Fragment(string name)
    {
        if (_measured.TryGetValue(name, out var measured))
            return measured;
        if (!_fragments.TryGetValue(name, out var fragment))
            return default;

        _measured[name] = default; // A circle measures nothing here; validation refuses it by name.
        return _measured[name] = Selection(fragment.SelectionSet, Type(fragment.TypeCondition));
    }

    private IGraphType? Type(GraphQLTypeCondition? condition) => condition is null ? null : context.Schema.AllTypes[condition.Type.Name];
}
