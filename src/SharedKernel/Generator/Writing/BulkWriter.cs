using Knowledge.Generator.Model;

namespace Knowledge.Generator.Writing;

/// <summary>Writes the calls that run an action on many records.</summary>
internal static class BulkWriter
{
    public static void Member(SourceWriter file, ResourceModel resource, ActionModel action, string parameters, string values)
    {
        var message = Text.Message(action, resource);
        file.Line().Line(Text.Summary($"{action.Method} for many at once, 500 at most; one that is refused leaves the others alone."));
        if (ActionWriter.IsChange(action))
            file.Line($"public Task<IReadOnlyList<Outcome<{resource.Name}>>> {action.Method}Many({Joined("IEnumerable<Guid> ids", parameters, "CancellationToken cancellation = default")}) =>")
                .Indented([$"Actions.SendMany<{resource.Name}>([.. ids.Select(id => new {message}({Joined("id", values)}))], cancellation);"]);
        else
            file.Line($"public Task<IReadOnlyList<Outcome<{resource.Name}>>> {action.Method}Many(IEnumerable<{message}> all, CancellationToken cancellation = default) =>")
                .Indented([$"Actions.SendMany<{resource.Name}>([.. all], cancellation);"]);
    }

    private static string Joined(params string[] parts) => string.Join(", ", parts.Where(part => part.Length > 0));
}
