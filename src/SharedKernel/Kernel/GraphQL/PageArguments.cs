using GraphQL.Types;

namespace Knowledge.Kernel.GraphQL;

/// <summary>The arguments of every list.</summary>
internal static class PageArguments
{
    /// <summary>How many records a page holds when the client does not say.</summary>
    public const int DefaultFirst = 20;

    /// <summary>How many records a page holds at most.</summary>
    public const int MaximumFirst = 100;

    public static QueryArguments Of(ResourceType type, params IEnumerable<QueryArgument> more)
    {
        var arguments = new QueryArguments(more)
        {
            new QueryArgument(new IntGraphType()) { Name = "first", Description = $"How many at most, from the start, 1 to {MaximumFirst}; {DefaultFirst} unless told." },
            new QueryArgument(new StringGraphType()) { Name = "after", Description = "The cursor after which to begin." },
            new QueryArgument(new IntGraphType()) { Name = "last", Description = $"How many at most, from the end, 1 to {MaximumFirst}." },
            new QueryArgument(new StringGraphType()) { Name = "before", Description = "The cursor before which to end." },
            new QueryArgument(type.Filter) { Name = "filter", Description = "Which records." },
        };
        if (!type.Order.IsEmpty)
            arguments.Add(new QueryArgument(new ListGraphType(new NonNullGraphType(type.Order))) { Name = "sort", Description = "In which order; newest first unless told." });
        return arguments;
    }
}
