using Knowledge.Generator.Model;

namespace Knowledge.Generator.Writing;

/// <summary>Writes the typed code interface: <c>actions.Nodes.Register(…)</c>.</summary>
internal static class DoorWriter
{
    public static string Write(ResourceModel resource)
    {
        var file = SourceWriter.File(
            "using System;\nusing System.Collections.Generic;\nusing System.Linq;\nusing System.Threading;\nusing System.Threading.Tasks;\nusing Knowledge.Kernel.Actions;\nusing Knowledge.Kernel.Actions.Steps;",
            resource.Namespace);
        file.Line(Text.Summary($"The actions and reads of {resource.Name}, in the name of one actor."));
        file.Block($"public readonly record struct {resource.Name}Actions(Actions Actions)", () =>
        {
            file.Line(Text.Summary($"The {resource.Name} records that the actor may read, not tracked."))
                .Line($"public IQueryable<{resource.Name}> Read() => Actions.Read<{resource.Name}>();")
                .Line()
                .Line(Text.Summary($"Whether the actor may see one {resource.Name}."))
                .Line($"public Task<bool> CanRead(Guid id, CancellationToken cancellation = default) => Actions.CanRead<{resource.Name}>(id, cancellation);");
            foreach (var action in resource.Actions)
            {
                file.Line();
                Member(file, resource, action);
                if (action.Kind != "Read")
                    PermissionWriter.Member(file, resource, action);
            }
        });
        file.Line().Line(Text.Summary($"Adds {resource.Plural} to the door."));
        file.Block($"public static class {resource.Name}Door", () =>
            file.Block("extension(Actions actions)", () => file
                .Line(Text.Summary($"The actions and reads of {resource.Name}."))
                .Line($"public {resource.Name}Actions {resource.Plural} => new(actions);")));
        return file.ToString();
    }

    private static void Member(SourceWriter file, ResourceModel resource, ActionModel action)
    {
        var parameters = ActionWriter.Parameters(action, name => "@" + name);
        var values = string.Join(", ", action.Arguments.Select(argument => "@" + argument.Name));
        if (action.Summary.Length > 0)
            file.Line(Text.Summary(action.Summary));
        if (action.Kind == "Read")
        {
            file.Line($"public IQueryable<{resource.Name}> {action.Method}({parameters}) => {resource.Name}.{action.Method}({Joined(ActionWriter.Source("Read()", resource, action, values), values)});");
            return;
        }

        if (action.Kind == "Action")
        {
            var result = ResultWriter.Result(action);
            var answer = result.Shape == ResultShape.Nothing ? "Task" : $"Task<{result.Type}>";
            file.Line($"public {answer} {action.Method}({Joined(parameters, "CancellationToken cancellation = default")}) =>")
                .Indented([$"Actions.Run(new {Text.Message(action, resource)}({values}), cancellation);"]);
            return;
        }

        var id = ActionWriter.IsChange(action);
        file.Line($"public Task<{resource.Name}> {action.Method}({Joined(id ? "Guid id" : "", parameters, "CancellationToken cancellation = default")}) =>")
            .Indented([$"Actions.Send(new {Text.Message(action, resource)}({Joined(id ? "id" : "", values)}), cancellation);"]);
        if (action.BulkName is not null)
            BulkWriter.Member(file, resource, action, parameters, values);
    }

    private static string Joined(params string[] parts) => string.Join(", ", parts.Where(part => part.Length > 0));
}
