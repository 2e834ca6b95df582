using Knowledge.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Knowledge.Generator.Reading;

/// <summary>Finds what a trigger runs, and says what stands in the way.</summary>
internal static class TriggerTarget
{
    /// <summary>The parameter that takes a row's key: <c>itemId</c> for <c>Item</c>.</summary>
    public static string Key(INamedTypeSymbol record) => Names.Camel(record.Name) + "Id";

    /// <summary>What runs; null when <see cref="Cure"/> has something to say.</summary>
    public static TargetModel? Read(INamedTypeSymbol type, INamedTypeSymbol record, string name)
    {
        if (Method(type, name) is not { } method || Cure(type, record, method) is not null)
            return null;
        var kind = ActionReader.Kind(method) switch
        {
            "Update" or "Destroy" => TargetKind.Change,
            "Create" or "Action" => TargetKind.Create,
            _ => method.Parameters.Any(parameter => Injections.TakesMany(parameter, Key(record))) ? TargetKind.Many : TargetKind.Each,
        };
        var isStep = kind is TargetKind.Many or TargetKind.Each;
        return new(kind, name, Key(record), isStep ? Injections.Of(method, Key(record)) : Equatable<InjectionModel>.Empty, isStep && ActionShape.IsTask(method.ReturnType));
    }

    public static IMethodSymbol? Method(INamedTypeSymbol type, string name) => type.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault();

    /// <summary>The names that a trigger may run.</summary>
    public static IEnumerable<string> Known(INamedTypeSymbol type, INamedTypeSymbol record) => type.GetMembers().OfType<IMethodSymbol>()
        .Where(method => method.MethodKind == MethodKind.Ordinary && Cure(type, record, method) is null).Select(method => method.Name).Distinct();

    /// <summary>What to change so that the method can be run on a row; null when nothing needs changing.</summary>
    public static string? Cure(INamedTypeSymbol type, INamedTypeSymbol record, IMethodSymbol method)
    {
        var isOwn = SymbolEqualityComparer.Default.Equals(type, record);
        return ActionReader.Kind(method) switch
        {
            "Read" => "it only reads; name an action that changes something",
            "Update" or "Destroy" => isOwn ? Unfilled(method, "") : $"the rows are of '{record.Name}': name a [Create] that takes 'Guid {Key(record)}', or a static method that does",
            "Create" or "Action" => method.Parameters.Any(parameter => Injections.TakesOne(parameter, Key(record))) ? Unfilled(method, Key(record)) : $"let it take the row's key, 'Guid {Key(record)}'",
            _ => Step(record, method),
        };
    }

    /// <summary>Whether a static method can say how many rows may be run.</summary>
    public static bool IsLimit(IMethodSymbol? method) =>
        method is not null && Injections.IsReachable(method) && !Injections.Missing(method).Any()
        && (method.ReturnType.SpecialType == SpecialType.System_Int32
            || method.ReturnType is INamedTypeSymbol { Name: "Task", TypeArguments: [{ SpecialType: SpecialType.System_Int32 }] });

    private static string? Step(INamedTypeSymbol record, IMethodSymbol method)
    {
        if (!Injections.IsReachable(method) || !Injections.IsWork(method))
            return "make it an [Update], a [Create], or 'internal static Task'";
        if (method.Parameters.Count(parameter => Injections.TakesOne(parameter, Key(record)) || Injections.TakesMany(parameter, Key(record))) != 1)
            return $"let it take the row's key, 'Guid {Key(record)}', or those of many, 'IReadOnlyList<Guid> {Key(record)}s'";
        return Injections.Missing(method, Key(record)).FirstOrDefault() is { } missing ? Nobody(missing) : null;
    }

    /// <summary>What to change when an argument of an action, other than the key, has no value.</summary>
    public static string? Unfilled(IMethodSymbol action, string key) =>
        action.Parameters.FirstOrDefault(parameter =>
            parameter.Name != key && !parameter.HasExplicitDefaultValue && ActionReader.Role(parameter, Types.Read(parameter.Type)) == ParameterRole.Argument) is { } argument
            ? Nobody(argument.Name)
            : null;

    private static string Nobody(string name) => $"nobody is there to give '{name}': give it a default value, or name an action without it";
}
