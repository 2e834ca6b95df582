using Knowledge.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Knowledge.Generator.Reading;

/// <summary>Reads the parameters of methods that jobs call.</summary>
internal static class Injections
{
    /// <summary>The parameters in their order.</summary>
    /// <param name="method">The method.</param>
    /// <param name="rows">The name of the parameter that takes the key of a row; with an <c>s</c> it takes many.</param>
    public static Equatable<InjectionModel> Of(IMethodSymbol method, string rows = "") => new(method.Parameters.Select(parameter => Of(parameter, rows)));

    /// <summary>A method as a call that a job can make.</summary>
    public static CallModel Call(IMethodSymbol method) => new(method.Name, Of(method), ActionShape.IsTask(method.ReturnType), ActionReader.Kind(method) == "Action");

    /// <summary>The parameters that nobody gives a value to.</summary>
    public static IEnumerable<string> Missing(IMethodSymbol method, string rows = "") =>
        method.Parameters.Where(parameter => Of(parameter, rows).Source == InjectionSource.Nobody).Select(parameter => parameter.Name);

    /// <summary>Whether it returns nothing, or a task of nothing; nobody waits for what is <c>async void</c>.</summary>
    public static bool IsWork(IMethodSymbol method) => (method.ReturnsVoid && !method.IsAsync) || method.ReturnType is INamedTypeSymbol { Name: "Task", Arity: 0 };

    /// <summary>Whether generated code beside the class can call it.</summary>
    public static bool IsReachable(IMethodSymbol method) =>
        method is { IsStatic: true, IsGenericMethod: false, DeclaredAccessibility: Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal }
        && method.Parameters.All(parameter => parameter.RefKind == RefKind.None);

    /// <summary>Whether the parameter takes one key.</summary>
    public static bool TakesOne(IParameterSymbol parameter, string rows) => parameter.Name == rows && Name(parameter) == "global::System.Guid";

    /// <summary>Whether the parameter takes many keys.</summary>
    public static bool TakesMany(IParameterSymbol parameter, string rows) =>
        parameter.Name == rows + "s" && Name(parameter) == "global::System.Collections.Generic.IReadOnlyList<global::System.Guid>";

    private static InjectionModel Of(IParameterSymbol parameter, string rows)
    {
        var type = Types.Read(parameter.Type);
        return new(Source(parameter, type, rows), type.Name);
    }

    private static InjectionSource Source(IParameterSymbol parameter, TypeModel type, string rows)
    {
        if (rows.Length > 0 && (TakesOne(parameter, rows) || TakesMany(parameter, rows)))
            return InjectionSource.Rows;
        if (type is { Name: "global::System.DateTimeOffset", IsNullable: false })
            return InjectionSource.Now;
        return ActionReader.Role(parameter, type) switch
        {
            ParameterRole.Cancellation => InjectionSource.Cancellation,
            ParameterRole.Actor => InjectionSource.Actor,
            ParameterRole.Service when Types.MayBeService(parameter.Type) => InjectionSource.Service,
            _ => InjectionSource.Nobody,
        };
    }

    private static string Name(IParameterSymbol parameter) => Types.Read(parameter.Type).Name;
}
