using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Resources;
using Microsoft.Extensions.DependencyInjection;

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
    public static ResourceType<TRecord> Mutation<TRecord, TAction>(
        this ResourceType<TRecord> type, string name, string description, IReadOnlyList<InputField> inputs, Func<ActionInput, TAction> action)
        where TRecord : class, IResource<TRecord>
        where TAction : IAction<TRecord>
    {
        ArgumentNullException.ThrowIfNull(type);
        var arguments = new QueryArguments();
        if (typeof(IChange<TRecord>).IsAssignableFrom(typeof(TAction)))
            arguments.Add(new QueryArgument(type.Schema.Types.For(typeof(Guid))) { Name = "id", Description = "The record's key." });
        if (inputs.Count > 0)
            arguments.Add(new QueryArgument(InputType(type, name, inputs)) { Name = "input" });
        type.Schema.Mutations.AddField(new FieldType
        {
            Name = name,
            Description = description,
            Arguments = arguments,
            ResolvedType = new NonNullGraphType(PayloadType.For(type, Capital(name), typeof(IShownOnce).IsAssignableFrom(typeof(TRecord)))),
            Resolver = new FuncFieldResolver<Payload>(async context => await Run(context, action)),
        });
        return type;

        async Task<Payload> Run(IResolveFieldContext context, Func<ActionInput, TAction> make)
        {
            try
            {
                var actions = context.RequestServices!.GetRequiredService<Actions.Actions>();
                var record = await actions.Send(make(ActionInput.OfInput(context)), context.CancellationToken);
                var selected = SelectedField.Of(context).Children.Where(field => field.Name == "record");
                var rows = new Dictionary<string, Row?>(StringComparer.Ordinal);
                foreach (var field in selected)
                    rows[field.Key] = await type.Row(context, record.Id, field);
                return new Payload(rows, [], (record as IShownOnce)?.Secret);
            }
            catch (Refusal refusal)
            {
                return new Payload(new Dictionary<string, Row?>(), refusal.Failures, null);
            }
        }
    }

    private static NonNullGraphType InputType<TRecord>(ResourceType<TRecord> type, string name, IReadOnlyList<InputField> inputs)
        where TRecord : class, IResource<TRecord>
    {
        var input = new InputObjectGraphType { Name = Capital(name) + "Input" };
        foreach (var field in inputs)
            input.AddField(field.Field(type.Schema.Types));
        return new NonNullGraphType(input);
    }

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}

/// <summary>What a mutation answers.</summary>
/// <param name="Rows">The record, once for each place where the client selects it.</param>
/// <param name="Errors">Why nothing was done; empty when it was.</param>
/// <param name="Secret">What is shown this once.</param>
internal sealed record Payload(IReadOnlyDictionary<string, Row?> Rows, IReadOnlyList<Failure> Errors, string? Secret);

/// <summary>The GraphQL type of a mutation's answer.</summary>
internal sealed class PayloadType : ObjectGraphType<Payload>
{
    private PayloadType(string name)
    {
        Name = name + "Payload";
        Description = "The record as it now is, or the reasons why nothing was done.";
    }

    public static PayloadType For(IGraphType record, string name, bool hasSecret)
    {
        var type = new PayloadType(name);
        type.AddField(new FieldType
        {
            Name = "record",
            Description = "The record, if the action was done and you may see it.",
            ResolvedType = record,
            Resolver = new FuncFieldResolver<Payload, Row>(context => context.Source.Rows.GetValueOrDefault(SelectedField.KeyOf(context))),
        });
        type.AddField(new FieldType
        {
            Name = "errors",
            Description = "Why nothing was done; empty when it was.",
            ResolvedType = new NonNullGraphType(new ListGraphType(new NonNullGraphType(FailureType.Instance))),
            Resolver = new FuncFieldResolver<Payload, IReadOnlyList<Failure>>(context => context.Source.Errors),
        });
        if (hasSecret)
            type.Field<StringGraphType>("secret").Description("Shown now and never again.").Resolve(context => context.Source.Secret);
        return type;
    }
}

/// <summary>The GraphQL type of a failure.</summary>
internal sealed class FailureType : ObjectGraphType<Failure>
{
    private FailureType()
    {
        Name = "ActionError";
        Description = "One reason why an action was refused.";
        Field<NonNullGraphType<StringGraphType>>("code").Resolve(context => context.Source.Code);
        Field<NonNullGraphType<StringGraphType>>("message").Resolve(context => context.Source.Message);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>("path").Resolve(context => context.Source.Path);
    }

    public static FailureType Instance { get; } = new();
}
