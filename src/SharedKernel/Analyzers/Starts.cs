using Knowledge.Generator.Model;
using Knowledge.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Knowledge.Analyzers;

/// <summary>Reads what a record's values are before anybody gives it any.</summary>
internal static class Starts
{
    private static readonly string[] Generated = ["HasMany", "HasOne", "ManyToMany"];

    /// <summary>Whether it would be null though its type does not allow that.</summary>
    public static bool IsNull(IFieldSymbol field, CancellationToken cancellation)
    {
        var member = field.AssociatedSymbol ?? field;
        return field is { IsStatic: false, IsConst: false, IsRequired: false, Type: { IsReferenceType: true, NullableAnnotation: NullableAnnotation.NotAnnotated, TypeKind: not TypeKind.Error } }
            && member is not IPropertySymbol { IsRequired: true }
            && !Generated.Any(member.Has)
            && member.DeclaringSyntaxReferences.All(written => written.GetSyntax(cancellation) is
                PropertyDeclarationSyntax { Initializer: null, ExpressionBody: null } or VariableDeclaratorSyntax { Initializer: null });
    }

    /// <summary>What to begin with; a record that it points to is filled in when it is read.</summary>
    public static string Value(IFieldSymbol field) => Types.Read(field.Type).Kind switch
    {
        ValueKind.Text => "\"\"",
        ValueKind.List => "[]",
        _ => "null!",
    };

    /// <summary>Whether it stands in the other half of the class.</summary>
    public static bool IsGenerated(ISymbol symbol) =>
        symbol.Locations.All(location => location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) != false);
}
