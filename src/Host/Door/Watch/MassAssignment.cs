using GraphQL;
using GraphQL.DI;
using GraphQL.Execution;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;
using Knowledge.Accounts.Audit;
using Knowledge.Kernel.Manifests;
using Knowledge.Kernel.Modules;

namespace Knowledge.Host.Door.Watch;

/// <summary>
/// Somebody who sends an action a field of the record that the action does not take, such as <c>roles</c> when they sign up, tries whether
/// it is taken over. The schema refuses that anyway; here it becomes an incident. What is no field of the record is a slip of the pen.
/// </summary>
internal sealed class MassAssignment(IIncidents incidents, ModuleCatalog modules) : IConfigureExecution
{
    private const string Input = "input";

    private readonly Lazy<Dictionary<string, (string Resource, HashSet<string> Foreign)>> actions = new(() => Manifest.Of(modules).Resources
        .SelectMany(resource => resource.Actions.Select(action => (Action: action.GraphQL, resource.Name, Foreign: Foreign(resource, action))))
        .DistinctBy(known => known.Action)
        .ToDictionary(known => known.Action, known => (known.Name, known.Foreign)));

    public float SortOrder => 50;

    public async Task<ExecutionResult> ExecuteAsync(ExecutionOptions options, ExecutionDelegate next)
    {
        var result = await next(options);
        // Only what validation has refused, which was read without a mistake before: the honest pay nothing.
        if (!result.Executed && result.Errors?.OfType<ValidationError>().Any() is true && options.Query is { Length: > 0 } query)
            Look(Parser.Parse(query), options.Variables);
        return result;
    }

    private void Look(GraphQLDocument document, Inputs? variables)
    {
        var sent = document.Definitions.OfType<GraphQLOperationDefinition>().Where(operation => operation.Operation == OperationType.Mutation)
            .SelectMany(operation => operation.SelectionSet.Selections.OfType<GraphQLField>());
        foreach (var field in sent)
        {
            if (actions.Value.TryGetValue(field.Name.StringValue, out var action)
                && field.Arguments?.Items.Find(argument => argument.Name.StringValue == Input)?.Value is { } input
                && Names(input, variables).FirstOrDefault(action.Foreign.Contains) is { } name)
                incidents.Report(IncidentKind.InputRefused, $"{field.Name.StringValue} was sent the field {name}, which it does not take.", action.Resource);
        }
    }

    private static IEnumerable<string> Names(GraphQLValue input, Inputs? variables) => input switch
    {
        GraphQLObjectValue written => written.Fields?.Select(field => field.Name.StringValue) ?? [],
        GraphQLVariable variable when variables?.TryGetValue(variable.Name.StringValue, out var value) is true && value is IDictionary<string, object?> given => given.Keys,
        _ => [],
    };

    private static HashSet<string> Foreign(ResourceManifest resource, ActionManifest action) =>
        [.. resource.Fields.Select(field => field.Name).Except(action.Arguments.Select(argument => argument.Name))];
}
