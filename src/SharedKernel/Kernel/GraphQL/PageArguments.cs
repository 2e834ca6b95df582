using GraphQL.Types;
using Knowledge.Kernel.Resources;

namespace Knowledge.Kernel.GraphQL;

/// <summary>The arguments of every list.</summary>
internal static class PageArguments
{
    /// <summary>How many records a page holds when the client does not say.</summary>
    public const int DefaultFirst = 20;

    /// <summary>How many records a page holds at most.</summary>
    public const int MaximumFirst = 100;

    public static QueryArguments Of<TRecord>(ResourceType<TRecord> type, params IEnumerable<QueryArgument> more)
        where TRecord : class, IResource<TRecord>
    {
        var arguments = new QueryArguments(more)
        {
            new QueryArgument(new IntGraphType()) { Name = "first", Description = $"How many at most, 1 to {MaximumFirst}; {DefaultFirst} unless told." },
            new QueryArgument(new StringGraphType()) { Name = "after", Description = "The cursor after which to go on." },
            new QueryArgument(type.Filter) { Name = "filter", Description = "Which records." },
        };
        if (!type.Order.IsEmpty)
            arguments.Add(new QueryArgument(new ListGraphType(new NonNullGraphType(type.Order))) { Name = "sort", Description = "In which order; newest first unless told." });
        return arguments;
    }
}
