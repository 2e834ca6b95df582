using Knowledge.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Knowledge.Analyzers;

/// <summary>Finds the resources and their members.</summary>
internal static class Declarations
{
    /// <summary>Checks every resource, once each, whatever the number of its parts.</summary>
    public static void OnEachResource(this AnalysisContext context, Action<SymbolAnalysisContext, INamedTypeSymbol> check) =>
        context.RegisterSymbolAction(
            found =>
            {
                if (found.Symbol is INamedTypeSymbol type && type.Has("Resource"))
                    check(found, type);
            },
            SymbolKind.NamedType);

    public static IEnumerable<IPropertySymbol> Properties(this INamedTypeSymbol type) => type.GetMembers().OfType<IPropertySymbol>();

    /// <summary>The methods that are actions, with their kind: <c>Create</c>, <c>Update</c>, <c>Destroy</c>, <c>Read</c>.</summary>
    public static IEnumerable<(IMethodSymbol Method, string Kind)> Actions(this INamedTypeSymbol type) =>
        from method in type.GetMembers().OfType<IMethodSymbol>()
        let kind = ActionReader.Kind(method)
        where kind is not null
        select (method, kind);

    /// <summary>The declaration that carries the attribute, which is the author's own.</summary>
    public static TypeDeclarationSyntax? ResourceSyntax(this INamedTypeSymbol type, CancellationToken cancellation) =>
        type.Attribute(Names.Resource)?.ApplicationSyntaxReference?.GetSyntax(cancellation).FirstAncestorOrSelf<TypeDeclarationSyntax>();
}
