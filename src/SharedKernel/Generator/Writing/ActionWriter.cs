using Knowledge.Generator.Model;

namespace Knowledge.Generator.Writing;

/// <summary>Writes the message of each action and the handler that runs the method.</summary>
internal static class ActionWriter
{
    public static string Write(ResourceModel resource)
    {
        var file = SourceWriter.File(
            "using System;\nusing System.Collections.Generic;\nusing System.Threading;\nusing System.Threading.Tasks;\nusing Knowledge.Kernel.Actions;\nusing Knowledge.Kernel.Actions.Atomic;\nusing Knowledge.Kernel.Actions.Steps;\nusing Knowledge.Kernel.Resources;\nusing Mediator;",
            resource.Namespace);
        foreach (var read in resource.Actions.Where(action => action.Kind == "Read" && ValidatorWriter.HasValidator(action)))
            file.Line(Text.Summary($"The arguments of {read.Method}.")).Line($"public sealed record {Text.Message(read, resource)}({Parameters(read, Text.Pascal)});").Line();
        file.Lines(CalculationWriter.Checked(resource).Select(calculation => CalculationWriter.Message(resource, calculation)));
        foreach (var action in resource.Actions.Where(action => action.Kind != "Read"))
        {
            Message(file, resource, action);
            if (action is { IsSound: true, IsAtomic: true })
                AtomicWriter.Handler(file, resource, action);
            else if (action.IsSound)
                Handler(file, resource, action);
            HookWriter.Write(file, resource, action);
        }

        return file.ToString();
    }

    /// <summary>The arguments of an action as parameters; those with defaults keep them.</summary>
    public static string Parameters(ActionModel action, Func<string, string> name) => string.Join(", ", action.Arguments.Select(argument =>
        $"{argument.Type.Code} {name(argument.Name)}{(argument.Default is null ? "" : " = " + argument.Default)}"));

    /// <summary>The query that a read action narrows, after its arguments were checked.</summary>
    public static string Source(string query, ResourceModel resource, ActionModel read, string values) => ValidatorWriter.HasValidator(read)
        ? $"{query}.Checked(new {Text.Message(read, resource)}({values}), new {Text.Message(read, resource)}Validator())"
        : query;

    public static bool IsChange(ActionModel action) => action.Kind is "Update" or "Destroy";

    private static void Message(SourceWriter file, ResourceModel resource, ActionModel action)
    {
        var id = IsChange(action) ? "Guid Id" : "";
        var arguments = Parameters(action, Text.Pascal);
        file.Line(Text.Summary(action.Summary.Length > 0 ? action.Summary : $"{action.Method} of {resource.Name}."))
            .Block($"public sealed record {Text.Message(action, resource)}({Joined(id, arguments)}) : {Contract(resource, action)}", () => file
                .Line($"string ICall.Action => {Text.Quote(action.Method)};")
                .Lines(Further(resource, action)))
            .Line();
    }

    private static string Contract(ResourceModel resource, ActionModel action) => action.Kind switch
    {
        "Action" => $"IOperation<{resource.Name}, {ResultWriter.Result(action).Type}>",
        "Create" => action.Upsert.Count > 0 ? $"IUpsert<{resource.Name}>" : $"IAction<{resource.Name}>",
        _ when action.IsAtomic => $"IAtomic<{resource.Name}>",
        _ => $"IChange<{resource.Name}>",
    };

    private static IEnumerable<string> Further(ResourceModel resource, ActionModel action)
    {
        if (action.Kind != "Action")
            yield return $"\nActionKind IAction<{resource.Name}>.Kind => ActionKind.{action.Kind};";
        else if (action.IsQuery)
            yield return "\nbool ICall.IsQuery => true;";
        if (action.OnDeleted)
            yield return $"\nbool IChange<{resource.Name}>.OnDeleted => true;";
        if (action.Upsert.Count > 0)
            yield return $"\nIReadOnlyList<string> IIdentified.Identity => [{string.Join(", ", action.Upsert.Select(Text.Quote))}];";
    }

    private static void Handler(SourceWriter file, ResourceModel resource, ActionModel action)
    {
        var message = Text.Message(action, resource);
        var response = action.Kind == "Action" ? ResultWriter.Result(action).Type : resource.Name;
        var services = new Injection(action.Parameters, "loaded", "work", "command", "record", "cancellationToken");
        var actor = action.Parameters.Any(parameter => parameter.Role == ParameterRole.Actor) ? new[] { "UnitOfWork work" } : [];
        var loaded = IsChange(action) ? new[] { $"Loaded<{resource.Name}> loaded" } : [];
        file.Block(
            $"internal sealed class {message}Handler({string.Join(", ", loaded.Concat(actor).Concat(services.Parameters))}) : ICommandHandler<{message}, {response}>",
            () => file.Block(
                $"public {(action.IsAsync ? "async " : "")}ValueTask<{response}> Handle({message} command, CancellationToken cancellationToken)",
                () => file.Lines(Body(resource, action, services))))
            .Line();
    }

    private static IEnumerable<string> Body(ResourceModel resource, ActionModel action, Injection services)
    {
        var values = Values(action.Parameters, services);
        var wait = action.IsAsync ? "await " : "";
        if (IsChange(action))
        {
            yield return "var record = loaded.Record;";
            yield return $"{wait}record.{action.Method}({values});";
            yield return action.IsAsync ? "return record;" : "return new(record);";
        }
        else if (action.Kind == "Action" && ResultWriter.Result(action).Shape == ResultShape.Nothing)
        {
            yield return $"{wait}{resource.Name}.{action.Method}({values});";
            yield return "return default;";
        }
        else
        {
            yield return action.IsAsync
                ? $"return await {resource.Name}.{action.Method}({values});"
                : $"return new({resource.Name}.{action.Method}({values}));";
        }
    }

    /// <summary>What is given to a method for its parameters.</summary>
    public static string Values(IEnumerable<ParameterModel> parameters, Injection services) => string.Join(", ", parameters.Select(parameter => parameter.Role switch
    {
        ParameterRole.Actor => "work.Actor",
        ParameterRole.Cancellation => "cancellationToken",
        ParameterRole.Service => services.Name(parameter),
        _ => $"command.{Text.Pascal(parameter.Name)}",
    }));

    private static string Joined(params string[] parts) => string.Join(", ", parts.Where(part => part.Length > 0));
}
