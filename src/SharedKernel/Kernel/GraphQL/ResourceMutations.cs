using GraphQL.Resolvers;
using GraphQL.Types;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Resources;

namespace Knowledge.Kernel.GraphQL;

/// <summary>The mutations of a resource: one for each action, all of the same shape.</summary>
public static class ResourceMutations
{
    /// <summary>Adds the mutation of an action: <c>name(id, input) { record errors { code message path } }</c>.</summary>
    /// <param name="type">The resource's type.</param>
    /// <param name="name">The mutation's name.</param>
    /// <param name="description">What it does.</param>
    /// <param name="inputs">The action's arguments; for an action on an existing record, its <c>id</c> comes beside them.</param>
    /// <param name="action">Makes the message from the arguments.</param>
    /// <param name="bulk">The name of the mutation that does the same to many; null when there is none.</param>
    public static ResourceType<TRecord> Mutation<TRecord, TAction>(
        this ResourceType<TRecord> type, string name, string description, IReadOnlyList<InputField> inputs, Func<ActionInput, TAction> action, string? bulk = null)
        where TRecord : class, IResource<TRecord>
        where TAction : IAction<TRecord>
    {
        ArgumentNullException.ThrowIfNull(type);
        var arguments = new QueryArguments();
        if (typeof(IChange<TRecord>).IsAssignableFrom(typeof(TAction)))
        {
            arguments.Add(new QueryArgument(type.Schema.Types.For(typeof(Guid))) { Name = "id", Description = "The record's key." });
            arguments.Add(new QueryArgument(new StringGraphType()) { Name = "ifVersion", Description = "The version that you have read; when the record has another one by now, nothing is done: CONFLICT." });
        }

        var input = inputs.Count > 0 ? InputType(type.Schema.Types, name, inputs) : null;
        if (input is not null)
            arguments.Add(new QueryArgument(input) { Name = "input" });
        if (bulk is not null)
            type.Many(bulk, description, input, action);
        var payload = PayloadType.For(type, type.Schema.Types, Capital(name), typeof(IShownOnce).IsAssignableFrom(typeof(TRecord)));
        var mutation = new ActionMutation<TRecord, TAction>(type, payload, action);
        type.Schema.Mutations.AddField(new ActionField
        {
            Name = name,
            Description = description,
            Arguments = arguments,
            ResolvedType = new NonNullGraphType(payload),
            Resolver = new FuncFieldResolver<Payload>(async context => await mutation.Resolve(context)),
            Write = mutation.Write,
        });
        return type;
    }

    internal static NonNullGraphType InputType(TypeBook types, string name, IReadOnlyList<InputField> inputs)
    {
        var input = new InputObjectGraphType { Name = Capital(name) + "Input" };
        foreach (var field in inputs)
            input.AddField(field.Field(types));
        return new NonNullGraphType(input);
    }

    internal static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
