using GraphQL.Resolvers;
using GraphQL.Types;
using Knowledge.Kernel.Actions;

namespace Knowledge.Kernel.GraphQL;

/// <summary>The GraphQL types of what a mutation of many answers.</summary>
internal static class BulkPayloadType
{
    public static IGraphType For(IGraphType record, TypeBook types, string name, bool hasSecret)
    {
        var payload = new ObjectGraphType<BulkPayload> { Name = name + "Payload", Description = "What became of each record, or why nothing was tried." };
        var rows = new NonNullGraphType(new ListGraphType(new NonNullGraphType(Row(record, types, name, hasSecret))));
        payload.AddField(Field<BulkPayload>("results", "What became of each, in the order given.", rows, (source, key) => source.Rows.Select(row => row with { Place = key })));
        payload.AddField(Field<BulkPayload>("errors", "Why nothing at all was tried; empty when it was.", Failures(types), (source, _) => source.Errors));
        return payload;
    }

    private static ObjectGraphType<BulkRow> Row(IGraphType record, TypeBook types, string name, bool hasSecret)
    {
        var row = new ObjectGraphType<BulkRow> { Name = name + "Result", Description = "What became of one record." };
        row.AddField(Field<BulkRow>("id", "The record's key; null when none was made.", types.For(typeof(Guid), nullable: true), (source, _) => source.Id));
        row.AddField(Field<BulkRow>("record", "The record, if the action was done and you may see it.", record, (source, key) => source.Record(key)));
        row.AddField(Field<BulkRow>("errors", "Why it was refused; empty when it was done.", Failures(types), (source, _) => source.Errors));
        if (hasSecret)
            row.AddField(Field<BulkRow>("secret", "Shown now and never again.", new StringGraphType(), (source, _) => source.Secret));
        return row;
    }

    private static FieldType Field<TSource>(string name, string description, IGraphType type, Func<TSource, string, object?> read) => new()
    {
        Name = name,
        Description = description,
        ResolvedType = type,
        Resolver = new FuncFieldResolver<TSource, object?>(context => read(context.Source, SelectedField.KeyOf(context))),
    };

    private static NonNullGraphType Failures(TypeBook types) => new(new ListGraphType(new NonNullGraphType(types.Failure)));
}
