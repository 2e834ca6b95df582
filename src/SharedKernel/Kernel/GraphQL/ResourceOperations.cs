using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Resources;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Kernel.GraphQL;

/// <summary>The actions of a resource that are no change of one record: a mutation each, or a query.</summary>
public static class ResourceOperations
{
    /// <summary>Adds the field of an action: <c>name(input) { result errors { code message path } }</c>, or as a query the result alone.</summary>
    /// <param name="type">The type of the resource that declares it.</param>
    /// <param name="name">The field's name.</param>
    /// <param name="description">What it does.</param>
    /// <param name="inputs">Its arguments.</param>
    /// <param name="operation">Makes the message from the arguments.</param>
    /// <param name="isQuery">Whether it changes nothing.</param>
    /// <param name="shown">How the result is shown; asked when all types exist.</param>
    public static void Operation<TRecord, TResult, TOperation>(
        this ResourceType<TRecord> type,
        string name,
        string description,
        IReadOnlyList<InputField> inputs,
        Func<ActionInput, TOperation> operation,
        bool isQuery,
        Func<GraphSchema, Shown<TResult>> shown)
        where TRecord : class, IResource<TRecord>
        where TOperation : IOperation<TResult>
    {
        ArgumentNullException.ThrowIfNull(type);
        var schema = type.Schema;
        schema.WhenComplete(() =>
        {
            var result = shown(schema);
            if (isQuery)
                schema.Queries.AddField(Query(schema, name, description, inputs, operation, result));
            else
                schema.Mutations.AddField(Mutation(schema, name, description, inputs, operation, result));
        });
    }

    /// <summary>A record of a resource.</summary>
    public static Shown<TRecord?> One<TRecord>(this GraphSchema schema)
        where TRecord : class, IResource<TRecord>
    {
        ArgumentNullException.ThrowIfNull(schema);
        return new ShownRecord<TRecord>(schema.Of<TRecord>());
    }

    /// <summary>Records of a resource.</summary>
    public static Shown<IReadOnlyList<TRecord>> Many<TRecord>(this GraphSchema schema)
        where TRecord : class, IResource<TRecord>
    {
        ArgumentNullException.ThrowIfNull(schema);
        return new ShownRecords<TRecord>(schema.Of<TRecord>());
    }

    private static FieldType Query<TResult, TOperation>(
        GraphSchema schema, string name, string description, IReadOnlyList<InputField> inputs, Func<ActionInput, TOperation> operation, Shown<TResult> shown)
        where TOperation : IOperation<TResult> => new ActionField
        {
            Name = name,
            Description = description,
            Arguments = new QueryArguments(inputs.Select(input => input.Argument(schema.Types))),
            ResolvedType = shown.Type ?? new BooleanGraphType(),
            Resolver = new FuncFieldResolver<object>(async context =>
                await shown.Show(context, await Run(context.RequestServices!, operation(ActionInput.OfInput(context)), context.CancellationToken), SelectedField.Of(context))),
            Write = async (services, given, selected, json, cancellation) =>
                await shown.Write(services, await Run(services, operation(ActionInput.OfInput(given)), cancellation), selected, json, cancellation),
        };

    private static FieldType Mutation<TResult, TOperation>(
        GraphSchema schema, string name, string description, IReadOnlyList<InputField> inputs, Func<ActionInput, TOperation> operation, Shown<TResult> shown)
        where TOperation : IOperation<TResult>
    {
        var payload = ResultPayloadType.For(shown.Type, schema.Types, ResourceMutations.Capital(name));
        return new()
        {
            Name = name,
            Description = description,
            Arguments = inputs.Count == 0 ? null : new QueryArguments(new QueryArgument(ResourceMutations.InputType(schema.Types, name, inputs)) { Name = "input" }),
            ResolvedType = new NonNullGraphType(payload),
            Resolver = new FuncFieldResolver<ResultPayload>(async context => await Answer(context, operation, shown)),
        };
    }

    private static async Task<ResultPayload> Answer<TResult, TOperation>(
        IResolveFieldContext context, Func<ActionInput, TOperation> operation, Shown<TResult> shown)
        where TOperation : IOperation<TResult>
    {
        try
        {
            var result = await Run(context.RequestServices!, operation(ActionInput.OfInput(context)), context.CancellationToken);
            var values = new Dictionary<string, object?>(StringComparer.Ordinal);
            foreach (var field in SelectedField.Of(context).Children.Where(field => field.Name == "result"))
                values[field.Key] = await shown.Show(context, result, field);
            return new ResultPayload(values, []);
        }
        catch (Refusal refusal)
        {
            return new ResultPayload(new Dictionary<string, object?>(), refusal.Failures);
        }
    }

    private static Task<TResult> Run<TResult>(IServiceProvider services, IOperation<TResult> operation, CancellationToken cancellation) =>
        services.GetRequiredService<Actions.Actions>().Run(operation, cancellation);
}
