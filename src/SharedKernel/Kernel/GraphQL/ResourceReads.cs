using System.Text.Json;
using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Policies;
using Knowledge.Kernel.Reading;
using Knowledge.Kernel.Resources;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Kernel.GraphQL;

/// <summary>The queries of a resource. Each is one SQL statement, two with a total count.</summary>
public static class ResourceReads
{
    /// <summary>Adds <c>node(id)</c>, <c>nodes(first, after, last, before, filter, sort)</c> and <c>nodeGroups(by, filter, first)</c>.</summary>
    public static ResourceType<TRecord> Reads<TRecord>(this ResourceType<TRecord> type, string one, string many)
        where TRecord : class, IResource<TRecord>
    {
        ArgumentNullException.ThrowIfNull(type);
        var id = new QueryArguments(new QueryArgument(type.Schema.Types.For(typeof(Guid))) { Name = "id" });
        ReadField.Add(type, one, $"One {type.Name} by its key; null when there is none that you may see.", type, id, (reads, selected, actor) =>
            reads.Record(type, selected.OpenArguments(id)["id"]!, selected, actor));
        type.Schema.WhenComplete(() => Groups(type, one + "Groups"));
        return type.List<TRecord>(many, $"The {type.Name} records that you may see.", [], null);
    }

    /// <summary>Adds the list of destroyed records, for administrators and operators: they see those that they could read before.</summary>
    public static ResourceType<TRecord> Deleted<TRecord>(this ResourceType<TRecord> type, string name)
        where TRecord : class, IResource<TRecord>
    {
        ArgumentNullException.ThrowIfNull(type);
        ReadField.Add(
            type.Schema, Demand, name, $"The destroyed {type.Name} records that you may see; for administrators and operators.",
            new NonNullGraphType(type.Connection), PageArguments.Of(type), (reads, selected, actor) => reads.Page(type, selected, [], actor, onDeleted: true));
        return type;

        static void Demand(Actor actor)
        {
            if (!actor.TendsNetwork)
                throw Refusal.Forbidden("read destroyed", TRecord.Facts.Name, actor);
            RuleBook<TRecord>.DemandRead(actor);
        }
    }

    /// <summary>Adds a list that a read action narrows.</summary>
    public static ResourceType<TRecord> List<TRecord>(
        this ResourceType<TRecord> type,
        string name,
        string description,
        IReadOnlyList<InputField> inputs,
        Func<IQueryable<TRecord>, ActionInput, IServiceProvider?, IQueryable<TRecord>>? narrow)
        where TRecord : class, IResource<TRecord>
    {
        ArgumentNullException.ThrowIfNull(type);
        var arguments = PageArguments.Of(type, inputs.Select(input => input.Argument(type.Schema.Types)));
        var own = new QueryArguments(arguments.Where(argument => inputs.Any(input => input.Name == argument.Name)));
        ReadField.Add(type, name, description, new NonNullGraphType(type.Connection), arguments, (reads, selected, actor) =>
            reads.Page(type, selected, narrow is null ? [] : Narrowing.Of<TRecord>(query => narrow(query, ActionInput.Of(selected.Arguments(own)), null)), actor));
        return type;
    }

    private static void Groups(ResourceType type, string name)
    {
        if (GroupTypes.For(type) is not { } groups)
            return;
        var list = new NonNullGraphType(new ListGraphType(new NonNullGraphType(groups.Group)));
        ReadField.Add(type, name, $"The {type.Name} records that you may see in groups, with numbers about each group.", list, groups.Arguments, (reads, selected, actor) =>
            reads.Groups(groups, selected, actor));
    }

    /// <summary>Reads one record with the fields selected, or null when the actor may not see it.</summary>
    internal static async Task<Row?> Row(this ResourceType type, IResolveFieldContext context, Guid id, SelectedField selected, object? filter = null) =>
        (await type.Rows(context, [id], selected, filter)).GetValueOrDefault(id);

    /// <summary>Reads a record that is known to be there: when all may see it and nothing but its key is wanted, there is nothing to read.</summary>
    internal static async Task<Row?> Present(this ResourceType type, IResolveFieldContext context, Guid id, SelectedField selected) =>
        type.IsKeyAlone(selected, context.RequestServices!.GetRequiredService<CurrentActor>().Actor)
            ? new Row(JsonSerializer.SerializeToElement(selected.Children.ToDictionary(field => field.Key, _ => id)))
            : await type.Row(context, id, selected);

    /// <summary>Whether nothing but the key of a record is wanted, and all may see it.</summary>
    internal static bool IsKeyAlone(this ResourceType type, SelectedField selected, Actor actor) =>
        selected.Children.All(field => field.Name is "id" or "__typename") && type.Readable(actor) is null;

    /// <summary>Reads several records with the fields selected; those that the actor may not see are missing.</summary>
    /// <param name="type">The resource's type.</param>
    /// <param name="context">The request.</param>
    /// <param name="ids">The records' keys.</param>
    /// <param name="selected">The selection.</param>
    /// <param name="filter">A client's filter that they must meet too.</param>
    public static async Task<IReadOnlyDictionary<Guid, Row>> Rows(
        this ResourceType type, IResolveFieldContext context, IReadOnlyCollection<Guid> ids, SelectedField selected, object? filter = null)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(selected);
        var actor = context.RequestServices!.GetRequiredService<CurrentActor>().Actor;
        var reads = context.RequestServices!.GetRequiredService<Reads>();
        var found = await reads.Answer(reads.Records(type, ids, selected, filter, actor), actor, context.CancellationToken);
        return found.EnumerateObject().ToDictionary(property => Guid.Parse(property.Name), property => new Row(property.Value));
    }
}
