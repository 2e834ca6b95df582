using Knowledge.Generator.Completing;
using Knowledge.Generator.Model;
using Knowledge.Generator.Reading;
using Knowledge.Generator.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Knowledge.Generator;

/// <summary>Turns each declared resource into what the pipeline, the database and GraphQL need: read, complete, write.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ResourceGenerator : IIncrementalGenerator
{
    /// <summary>The name of the step whose output is compared to find out whether a resource must be written again.</summary>
    public const string ResourceStep = "Resource";

    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var resources = context.SyntaxProvider.ForAttributeWithMetadataName(
                Names.Resource,
                (node, _) => node is ClassDeclarationSyntax,
                (declared, _) => Defaults.Complete(ResourceReader.Read((INamedTypeSymbol)declared.TargetSymbol, declared.SemanticModel.Compilation)))
            .WithTrackingName(ResourceStep);

        context.RegisterSourceOutput(resources, (output, resource) =>
        {
            output.AddSource($"{resource.Name}.Resource.g.cs", RecordWriter.Write(resource));
            output.AddSource($"{resource.Name}.Storage.g.cs", StorageWriter.Write(resource));
            output.AddSource($"{resource.Name}.Actions.g.cs", ActionWriter.Write(resource));
            output.AddSource($"{resource.Name}.Validators.g.cs", ValidatorWriter.Write(resource));
            output.AddSource($"{resource.Name}.Door.g.cs", DoorWriter.Write(resource));
            output.AddSource($"{resource.Name}.Graph.g.cs", GraphWriter.Write(resource));
            output.AddSource($"{resource.Name}.Definition.g.cs", DefinitionWriter.Write(resource));
        });

        var modules = context.SyntaxProvider.ForAttributeWithMetadataName(
            Names.Module,
            (node, _) => node is ClassDeclarationSyntax,
            (declared, _) => new ModuleModel(declared.TargetSymbol.Name, declared.TargetSymbol.ContainingNamespace.ToDisplayString()));
        var names = resources.Select((resource, _) => (resource.FullName, resource.Name)).Collect()
            .Select((all, _) => new Equatable<string>(all.OrderBy(pair => pair.FullName, StringComparer.Ordinal).Select(pair => $"{pair.FullName}Definition")));

        context.RegisterSourceOutput(modules.Combine(names), (output, pair) =>
            output.AddSource($"{pair.Left.Name}.g.cs", ModuleWriter.Write(pair.Left, pair.Right)));
    }
}
