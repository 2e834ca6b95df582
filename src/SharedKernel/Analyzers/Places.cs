using Knowledge.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Knowledge.Analyzers;

/// <summary>Finds the exact place that a message is about.</summary>
internal static class Places
{
    public static Location? Name(this ISymbol symbol) => symbol.Locations.FirstOrDefault();

    /// <summary>The name in the declaration that carries the attribute.</summary>
    public static Location? ResourceName(this INamedTypeSymbol type, CancellationToken cancellation) =>
        type.ResourceSyntax(cancellation)?.Identifier.GetLocation() ?? type.Name();

    /// <summary>The type as the author wrote it.</summary>
    public static Location? WrittenType(this ISymbol symbol, CancellationToken cancellation) =>
        (symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) switch
        {
            BasePropertyDeclarationSyntax property => property.Type,
            ParameterSyntax parameter => parameter.Type,
            _ => null,
        })?.GetLocation() ?? symbol.Name();

    /// <summary>The attribute as the author wrote it.</summary>
    public static Location? Written(this AttributeData? attribute, CancellationToken cancellation) =>
        attribute?.ApplicationSyntaxReference?.GetSyntax(cancellation).GetLocation();

    /// <summary>The value of a named argument, such as the text in <c>By = "…"</c>.</summary>
    public static Location? Written(this AttributeData attribute, string argument, CancellationToken cancellation) =>
        Arguments(attribute, cancellation).FirstOrDefault(written => written.NameEquals?.Name.Identifier.Text == argument)?.Expression.GetLocation();

    /// <summary>The value of an argument by its position.</summary>
    public static Location? Written(this AttributeData attribute, int position, CancellationToken cancellation) =>
        Arguments(attribute, cancellation).Where(written => written.NameEquals is null).ElementAtOrDefault(position)?.Expression.GetLocation()
        ?? attribute.Written(cancellation);

    /// <summary>Whether the argument is <c>nameof</c> of a name that the type does not have: the compiler says so itself.</summary>
    public static bool IsUnknown(this AttributeData attribute, int position, INamedTypeSymbol type, CancellationToken cancellation) =>
        Arguments(attribute, cancellation).Where(written => written.NameEquals is null).ElementAtOrDefault(position)?.Expression
            is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "nameof" }, ArgumentList.Arguments: [{ Expression: IdentifierNameSyntax name }] }
        && type.WithBases().All(part => part.GetMembers(name.Identifier.Text).IsEmpty);

    private static IEnumerable<AttributeArgumentSyntax> Arguments(AttributeData attribute, CancellationToken cancellation) =>
        (attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) as AttributeSyntax)?.ArgumentList?.Arguments ?? [];
}
