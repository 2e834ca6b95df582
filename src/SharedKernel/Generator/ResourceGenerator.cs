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
                Read)
            .Where(resource => resource is not null)
            .Select((resource, _) => resource!)
            .WithTrackingName(ResourceStep);

        context.RegisterSourceOutput(resources, (output, resource) =>
        {
            output.AddSource($"{resource.FileName}.Resource.g.cs", RecordWriter.Write(resource));
            output.AddSource($"{resource.FileName}.Storage.g.cs", StorageWriter.Write(resource));
            output.AddSource($"{resource.FileName}.Actions.g.cs", ActionWriter.Write(resource));
            output.AddSource($"{resource.FileName}.Validators.g.cs", ValidatorWriter.Write(resource));
            output.AddSource($"{resource.FileName}.Door.g.cs", DoorWriter.Write(resource));
            output.AddSource($"{resource.FileName}.Graph.g.cs", GraphWriter.Write(resource));
            output.AddSource($"{resource.FileName}.Manifest.g.cs", ManifestWriter.Write(resource));
            output.AddSource($"{resource.FileName}.Definition.g.cs", DefinitionWriter.Write(resource));
            if (EffectWriter.HasAny(resource))
                output.AddSource($"{resource.FileName}.Effects.g.cs", EffectWriter.Write(resource));
        });

        var embedded = context.SyntaxProvider.ForAttributeWithMetadataName(
                Names.Embedded,
                (node, _) => node is RecordDeclarationSyntax,
                (declared, _) => EmbeddedReader.Read((INamedTypeSymbol)declared.TargetSymbol))
            .Where(model => model is not null)
            .Select((model, _) => Defaults.Complete(model!));
        context.RegisterSourceOutput(embedded, (output, model) =>
        {
            output.AddSource($"{model.FileName}.Embedded.g.cs", EmbeddedWriter.Write(model));
            output.AddSource($"{model.FileName}.EmbeddedManifest.g.cs", EmbeddedManifestWriter.Write(model));
        });

        var modules = context.SyntaxProvider.ForAttributeWithMetadataName(
            Names.Module,
            (node, _) => node is ClassDeclarationSyntax,
            (declared, cancellation) => IsMarked(declared, Names.Module, cancellation)
                ? new ModuleModel(declared.TargetSymbol.Name, ResourceReader.Namespace((INamedTypeSymbol)declared.TargetSymbol))
                : null)
            .Where(module => module is not null)
            .Select((module, _) => module!);
        var names = resources.Select((resource, _) => resource.FullName).Collect()
            .Select((all, _) => new Equatable<string>(all.OrderBy(name => name, StringComparer.Ordinal).Select(name => $"{name}Definition")));

        context.RegisterSourceOutput(modules.Combine(names), (output, pair) =>
            output.AddSource($"{pair.Left.Name}.g.cs", ModuleWriter.Write(pair.Left, pair.Right)));
    }

    private static ResourceModel? Read(GeneratorAttributeSyntaxContext declared, CancellationToken cancellation)
    {
        var type = (INamedTypeSymbol)declared.TargetSymbol;
        return IsMarked(declared, Names.Resource, cancellation) && ResourceReader.CanComplete(type)
            ? ForeignKeys.Complete(Defaults.Complete(Repairs.Complete(ResourceReader.Read(type, declared.SemanticModel.Compilation))))
            : null;
    }

    /// <summary>A class that carries the attribute twice by mistake is read once.</summary>
    private static bool IsMarked(GeneratorAttributeSyntaxContext declared, string attribute, CancellationToken cancellation) =>
        declared.TargetSymbol.Attribute(attribute)?.ApplicationSyntaxReference?.GetSyntax(cancellation)
            .FirstAncestorOrSelf<ClassDeclarationSyntax>() == declared.TargetNode;
}
