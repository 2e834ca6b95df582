using GraphQL.Types;

namespace Knowledge.Kernel.GraphQL;

/// <summary>Where a page lies, as Relay has it.</summary>
internal sealed class PageInfoType : ObjectGraphType<Row>
{
    public PageInfoType()
    {
        Name = "PageInfo";
        Description = "Where a page lies in its list.";
        Add("hasNextPage", "Whether records follow.", new NonNullGraphType(new BooleanGraphType()));
        Add("hasPreviousPage", "Whether records come before; when paging forward, whether it began after a cursor.", new NonNullGraphType(new BooleanGraphType()));
        Add("startCursor", "The place of the first record, if there is one.", new StringGraphType());
        Add("endCursor", "The place of the last record, if there is one.", new StringGraphType());
    }

    private void Add(string name, string description, IGraphType type) =>
        AddField(new FieldType { Name = name, Description = description, ResolvedType = type, Resolver = Row.Resolver });
}
