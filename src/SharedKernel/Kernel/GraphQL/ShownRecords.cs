using GraphQL;
using GraphQL.Types;
using Knowledge.Kernel.Resources;

namespace Knowledge.Kernel.GraphQL;

/// <summary>A record of a resource: read anew with the fields asked for, as far as the actor may see it.</summary>
internal sealed class ShownRecord<TRecord>(ResourceType<TRecord> type) : Shown<TRecord?>
    where TRecord : class, IResource<TRecord>
{
    internal override IGraphType Type => type;

    internal override async ValueTask<object?> Show(IResolveFieldContext context, TRecord? result, SelectedField selected) =>
        result is null ? null : await type.Row(context, result.Id, selected);
}

/// <summary>Records of a resource, in the order answered; those that the actor may not see are left out.</summary>
internal sealed class ShownRecords<TRecord>(ResourceType<TRecord> type) : Shown<IReadOnlyList<TRecord>>
    where TRecord : class, IResource<TRecord>
{
    internal override IGraphType Type => new NonNullGraphType(new ListGraphType(new NonNullGraphType(type)));

    internal override async ValueTask<object?> Show(IResolveFieldContext context, IReadOnlyList<TRecord> result, SelectedField selected)
    {
        var rows = await type.Rows(context, [.. result.Select(record => record.Id)], selected);
        return result.Where(record => rows.ContainsKey(record.Id)).Select(record => rows[record.Id]).ToList();
    }
}
