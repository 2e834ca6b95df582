using Knowledge.Generator.Model;

namespace Knowledge.Generator.Writing;

/// <summary>Writes the table of states: once by names, once as the pipeline walks it.</summary>
internal static class TransitionWriter
{
    /// <summary>The end of the facts.</summary>
    public static IEnumerable<string> Facts(ResourceModel resource) => resource.Transitions.Count == 0
        ? []
        : [
            "Transitions =",
            "[",
            .. resource.Transitions.Select(line => $"    new({Text.Quote(line.Action)}, {Text.Quote(line.Field)}, {Text.Quote(line.From)}, {Text.Quote(line.To)}),"),
            "],",
        ];

    /// <summary>The lines over the record itself.</summary>
    public static void Table(SourceWriter file, ResourceModel resource)
    {
        if (resource.Transitions.Count == 0)
            return;
        file.Line()
            .Line($"static IReadOnlyList<Transition<{resource.Name}>> IResource<{resource.Name}>.Transitions {{ get; }} =")
            .Line("[")
            .Indented(resource.Transitions.Select(line => Line(resource, line)))
            .Line("];");
    }

    private static string Line(ResourceModel resource, TransitionModel line)
    {
        var (field, from, to) = ("@" + line.Field, $"{line.State}.@{line.From}", $"{line.State}.@{line.To}");
        return $"new Transition<{resource.Name}, {line.State}>({Text.Quote(line.Action)}, {Text.Quote(line.Field)}, record => record.{field}, {from}, {to}, record => record.{field} = {to}),";
    }
}
