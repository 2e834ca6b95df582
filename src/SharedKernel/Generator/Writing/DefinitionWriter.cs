using Knowledge.Generator.Model;

namespace Knowledge.Generator.Writing;

/// <summary>Writes what the Host wires: table, validators, GraphQL.</summary>
internal static class DefinitionWriter
{
    public static string Write(ResourceModel resource)
    {
        var file = SourceWriter.File(
            "using System;\nusing FluentValidation;\nusing Knowledge.Kernel.Actions;\nusing Knowledge.Kernel.GraphQL;\nusing Knowledge.Kernel.Manifests;\nusing Knowledge.Kernel.Policies;\nusing Knowledge.Kernel.Resources;\nusing Microsoft.EntityFrameworkCore;\nusing Microsoft.Extensions.DependencyInjection;",
            resource.Namespace);
        var validators = resource.Actions.Where(ValidatorWriter.HasValidator).Select(action => Text.Message(action, resource))
            .Select(message => $"services.AddSingleton<IValidator<{message}>, {message}Validator>();");
        return file.Block($"internal sealed class {resource.Name}Definition : IResourceDefinition", () => file
            .Line($"public Type Type => typeof({resource.Name});").Line()
            .Line($"public ResourceManifest Manifest => {resource.Name}Manifest.Value;").Line()
            .Line($"public ResourceFacts Facts => {resource.Name}.Facts;").Line()
            .Line($"public bool CouldRun(string action, Actor actor) => RuleBook<{resource.Name}>.CouldRun(action, actor);").Line()
            .Line($"public void Model(ModelBuilder model) => model.ApplyConfiguration(new {resource.Name}Configuration());").Line()
            .Block("public void AddServices(IServiceCollection services)", () => file.Lines(validators)).Line()
            .Line($"public void Graph(GraphSchema schema) => {resource.Name}Graph.AddTo(schema);")).ToString();
    }
}
