using Microsoft.CodeAnalysis;

namespace Knowledge.Generator.Reading;

/// <summary>Says what a method must look like for the pipeline to call it as an action.</summary>
internal static class ActionShape
{
    /// <summary>What to change; null when nothing needs changing.</summary>
    public static string? Cure(INamedTypeSymbol resource, IMethodSymbol method, string kind)
    {
        if (method.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal))
            return "make it internal or public";
        if (method.IsGenericMethod || method.Parameters.Any(parameter => parameter.RefKind != RefKind.None))
            return "take plain parameters, without type parameters, 'ref', 'in' or 'out'";
        if (method is { IsAsync: true, ReturnsVoid: true })
            return "make it 'async Task': nobody waits for what is 'async void'";
        return kind switch
        {
            "Create" => IsCreate(resource, method) ? null : $"make it 'static' and return {resource.Name} or Task<{resource.Name}>",
            "Read" => IsRead(resource, method)
                ? null
                : $"make it 'static', take 'IQueryable<{resource.Name}>' as the first parameter and arguments after it, and return IQueryable<{resource.Name}>",
            "Action" => method.IsStatic ? null : "make it 'static'; what changes one record is an [Update]",
            "Update" when IsChangeOf(resource, method) => null,
            _ => IsChange(method) ? null : "make it an instance method that returns void or Task",
        };
    }

    /// <summary>Whether the method describes the change of a record.</summary>
    public static bool IsChangeOf(INamedTypeSymbol resource, IMethodSymbol method) =>
        method.IsStatic && method.ReturnType is INamedTypeSymbol { Name: "Change", Arity: 1 } change
        && change.ContainingNamespace.ToDisplayString() + "." == Names.Resources && Same(change.TypeArguments[0], resource);

    /// <summary>A task with a value or without one.</summary>
    public static bool IsTask(ITypeSymbol type) =>
        type is { Name: "Task" or "ValueTask" } && type.ContainingNamespace?.ToDisplayString() == "System.Threading.Tasks";

    private static bool IsCreate(INamedTypeSymbol resource, IMethodSymbol method) =>
        method.IsStatic && (Same(method.ReturnType, resource) || (IsTask(method.ReturnType) && Same(Argument(method.ReturnType), resource)));

    private static bool IsRead(INamedTypeSymbol resource, IMethodSymbol method) =>
        method.IsStatic && IsQuery(method.ReturnType, resource) && method.Parameters.Length > 0 && IsQuery(method.Parameters[0].Type, resource)
        && method.Parameters.Skip(1).All(parameter => Types.IsValue(parameter.Type));

    private static bool IsChange(IMethodSymbol method) =>
        !method.IsStatic && (method.ReturnsVoid || (IsTask(method.ReturnType) && Argument(method.ReturnType) is null));

    private static bool IsQuery(ITypeSymbol type, INamedTypeSymbol resource) => type.Name == "IQueryable" && Same(Argument(type), resource);

    private static ITypeSymbol? Argument(ITypeSymbol type) => (type as INamedTypeSymbol)?.TypeArguments.FirstOrDefault();

    private static bool Same(ITypeSymbol? type, INamedTypeSymbol resource) => SymbolEqualityComparer.Default.Equals(type, resource);
}
