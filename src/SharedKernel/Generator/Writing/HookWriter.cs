using Knowledge.Generator.Model;

namespace Knowledge.Generator.Writing;

/// <summary>Writes the class that runs the hooks of an action.</summary>
internal static class HookWriter
{
    public static bool Any(ResourceModel resource, ActionModel action) => resource.Hooks.Any(hook => hook.Action == action.Method);

    public static void Write(SourceWriter file, ResourceModel resource, ActionModel action)
    {
        var hooks = resource.Hooks.Where(hook => hook.Action == action.Method).ToList();
        if (hooks.Count == 0)
            return;
        var message = Text.Message(action, resource);
        var all = hooks.SelectMany(hook => hook.Parameters).ToList();
        var services = new Injection(all, "loaded", "work", "command", "record", "cancellationToken");
        var actor = all.Any(parameter => parameter.Role == ParameterRole.Actor) ? new[] { "UnitOfWork work" } : [];
        file.Block($"internal sealed class {message}Hooks({string.Join(", ", actor.Concat(services.Parameters))}) : IHooks<{message}, {resource.Name}>", () =>
        {
            Moment(file, resource, hooks.Where(hook => hook.IsBefore).ToList(), $"Before({message} command, {resource.Name}? loaded, CancellationToken cancellationToken)", "loaded!", services);
            if (hooks.Any(hook => hook.IsBefore) && hooks.Any(hook => !hook.IsBefore))
                file.Line();
            Moment(file, resource, hooks.Where(hook => !hook.IsBefore).ToList(), $"After({message} command, {resource.Name} record, CancellationToken cancellationToken)", "record", services);
        }).Line();
    }

    private static void Moment(SourceWriter file, ResourceModel resource, IReadOnlyList<HookModel> hooks, string heading, string record, Injection services)
    {
        if (hooks.Count == 0)
            return;
        var isAsync = hooks.Any(hook => hook.IsAsync);
        file.Block($"public {(isAsync ? "async " : "")}ValueTask {heading}", () => file
            .Lines(hooks.Select(hook => $"{(hook.IsAsync ? "await " : "")}{(hook.IsStatic ? resource.Name : record)}.{hook.Method}({ActionWriter.Values(hook.Parameters, services)});"))
            .Lines(isAsync ? [] : ["return default;"]));
    }
}
