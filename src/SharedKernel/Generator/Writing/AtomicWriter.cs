using Knowledge.Generator.Model;

namespace Knowledge.Generator.Writing;

/// <summary>Writes the handler of an update that describes its change.</summary>
internal static class AtomicWriter
{
    public static void Handler(SourceWriter file, ResourceModel resource, ActionModel action)
    {
        var (message, name) = (Text.Message(action, resource), resource.Name);
        var services = new Injection(action.Parameters, "changing", "work", "command", "cancellationToken");
        var actor = action.Parameters.Any(parameter => parameter.Role == ParameterRole.Actor) ? new[] { "UnitOfWork work" } : [];
        var injected = string.Join(", ", new[] { $"Changing<{name}> changing" }.Concat(actor).Concat(services.Parameters));
        file.Block($"internal sealed class {message}Handler({injected}) : ICommandHandler<{message}, {name}>, IChanging<{message}, {name}>", () => file
            .Line($"public Change<{name}> Make({message} command, CancellationToken cancellationToken) =>")
            .Indented([$"{name}.{action.Method}({ActionWriter.Values(action.Parameters, services)});"])
            .Line()
            .Line($"public ValueTask<{name}> Handle({message} command, CancellationToken cancellationToken) =>")
            .Indented(["new(changing.Apply(Make(command, cancellationToken)));"]))
            .Line();
    }

    /// <summary>The line that lets the pipeline ask for the change.</summary>
    public static string Registration(ResourceModel resource, ActionModel action) =>
        $"services.AddScoped<IChanging<{Text.Message(action, resource)}, {resource.Name}>, {Text.Message(action, resource)}Handler>();";
}
