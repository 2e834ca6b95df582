using GraphQL.Types;
using Knowledge.Kernel.Storage;

namespace Knowledge.Kernel.GraphQL;

/// <summary>The operators that filters offer for a value.</summary>
internal static class FilterOperators
{
    /// <summary>What the input type is called; values that clients cannot tell apart share one.</summary>
    public static string Name(IGraphType graph, IGraphType? entry) => (entry is null ? graph.Name : entry.Name + "List") + "Operators";

    /// <summary>The input type with the operators that make sense for a value.</summary>
    public static IInputObjectGraphType Input(string name, Type type, IGraphType graph, IGraphType? entry)
    {
        var input = new InputObjectGraphType { Name = name, Description = "All operators given must hold." };
        foreach (var (with, description, operand) in entry is null ? OfValue(type, graph) : OfList(entry))
            input.AddField(new FieldType { Name = with, Description = description, ResolvedType = operand });
        return input;
    }

    /// <summary>A value as the operator compares it: a part of a text becomes a pattern in which nothing of the client's is special.</summary>
    public static object Stored(string with, object given) => with switch
    {
        "contains" => LikePattern.Containing((string)given),
        "startsWith" => LikePattern.StartingWith((string)given),
        "endsWith" => LikePattern.EndingWith((string)given),
        _ => given,
    };

    private static IEnumerable<(string Name, string Description, IGraphType Operand)> OfList(IGraphType entry)
    {
        var several = new ListGraphType(new NonNullGraphType(entry));
        return
        [
            ("has", "The list holds this entry.", entry),
            ("hasAny", "The list holds one of these entries.", several),
            ("hasAll", "The list holds all of these entries.", several),
            ("isEmpty", "The list has no entries.", new BooleanGraphType()),
        ];
    }

    private static IEnumerable<(string Name, string Description, IGraphType Operand)> OfValue(Type type, IGraphType graph)
    {
        var several = new ListGraphType(new NonNullGraphType(graph));
        return
        [
            ("eq", "Equal to this.", graph),
            ("ne", "Not equal to this.", graph),
            ("in", "Equal to one of these.", several),
            ("notIn", "Equal to none of these.", several),
            ("isNull", "There is no value.", new BooleanGraphType()),
            .. Further(Nullable.GetUnderlyingType(type) ?? type).Select(further => (further.Name, further.Description, graph)),
        ];
    }

    private static IEnumerable<(string Name, string Description)> Further(Type type)
    {
        if (type == typeof(string))
            return
            [
                ("contains", "Contains this text, whatever the case."),
                ("startsWith", "Begins with this text, whatever the case."),
                ("endsWith", "Ends with this text, whatever the case."),
            ];
        return type.IsEnum || type == typeof(bool) || type == typeof(Guid)
            ? []
            : [("gt", "After or above this."), ("gte", "This or after."), ("lt", "Before or below this."), ("lte", "This or before.")];
    }
}
