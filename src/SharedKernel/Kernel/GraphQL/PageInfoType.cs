using GraphQL.Types;

namespace Knowledge.Kernel.GraphQL;

/// <summary>The Relay <c>PageInfo</c>.</summary>
internal sealed class PageInfoType : ObjectGraphType<Page>
{
    public PageInfoType()
    {
        Name = "PageInfo";
        Description = "Where a page lies in its list.";
        Field<NonNullGraphType<BooleanGraphType>>("hasNextPage").Resolve(context => context.Source.HasNext);
        Field<NonNullGraphType<BooleanGraphType>>("hasPreviousPage").Resolve(context => context.Source.HasPrevious);
        Field<StringGraphType>("startCursor").Resolve(context => context.Source.CursorOf(0));
        Field<StringGraphType>("endCursor").Resolve(context => context.Source.CursorOf(context.Source.Count - 1));
    }
}
