using Knowledge.Generator.Model;

namespace Knowledge.Generator.Writing;

/// <summary>Writes the module's name and the list of its resources.</summary>
internal static class ModuleWriter
{
    public static string Write(ModuleModel module, Equatable<string> definitions)
    {
        var file = SourceWriter.File("using System.Collections.Generic;\nusing Knowledge.Kernel.Resources;", module.Namespace);
        return file.Block($"partial class {module.Name}", () => file
            .Line("/// <inheritdoc />")
            .Line($"public override string Name => {Text.Quote(module.Schema)};").Line()
            .Line("/// <inheritdoc />")
            .Line("public override IReadOnlyList<IResourceDefinition> Resources { get; } =")
            .Line("[")
            .Indented(definitions.Select(definition => $"new {definition}(),"))
            .Line("];")).ToString();
    }
}
