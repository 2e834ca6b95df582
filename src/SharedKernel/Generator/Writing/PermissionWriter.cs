using Knowledge.Generator.Model;

namespace Knowledge.Generator.Writing;

/// <summary>Writes the questions whether the actor may run an action, of the typed code interface.</summary>
internal static class PermissionWriter
{
    public static void Member(SourceWriter file, ResourceModel resource, ActionModel action)
    {
        file.Line();
        if (ActionWriter.IsChange(action))
        {
            var deleted = action.OnDeleted ? "onDeleted: true, " : "";
            file.Line(Text.Summary($"Whether the actor may run {action.Method} on the record in the state it is in, with some arguments; nothing is done."))
                .Line($"public Task<bool> Can{action.Method}(Guid id, CancellationToken cancellation = default) =>")
                .Indented([$"Actions.Can<{resource.Name}>({Text.Quote(action.Method)}, id, {deleted}cancellation: cancellation);"]);
            return;
        }

        var question = action.Kind == "Action" ? "CanOperate" : "Can";
        file.Line(Text.Summary($"Whether the actor may run {action.Method} with some arguments; nothing is done."))
            .Line($"public Task<bool> Can{action.Method}(CancellationToken cancellation = default) =>")
            .Indented([$"Actions.{question}<{resource.Name}>({Text.Quote(action.Method)}, cancellation);"]);
    }
}
