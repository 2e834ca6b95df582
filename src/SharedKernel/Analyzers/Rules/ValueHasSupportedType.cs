using System.Collections.Immutable;
using Knowledge.Generator.Model;
using Knowledge.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Knowledge.Analyzers.Rules;

/// <summary>What the database or GraphQL cannot carry is told at the declaration, not when the host starts.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ValueHasSupportedType : DiagnosticAnalyzer
{
    private const string Values = "bool, int, long, float, double, decimal, string, Guid, DateTimeOffset, an enum, a record of your own marked [Embedded], a type of your own that implements IParsable of itself, or an IReadOnlyList of any of these but the last";

    private static readonly DiagnosticDescriptor Rule = new(
        "KNW002",
        "A value has a supported type",
        "{0}: use {1}",
        "Resources",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "https://github.com/knowledge/knowledge/blob/main/docs/rules/KNW002.md");

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.OnEachResource(Check);
    }

    private static void Check(SymbolAnalysisContext context, INamedTypeSymbol type)
    {
        foreach (var field in type.Properties().Where(property => property.Has("Field") && !IsValue(property.Type)))
            Report(context, field, $"The field '{field.Name}' cannot be stored as '{Shown(field.Type)}'", Values);
        foreach (var calculation in type.Properties().Where(property => property.Has("Calculation") && !FieldReader.IsCalculation(type, property)))
            Report(context, calculation, $"The calculation '{calculation.Name}' is no expression over a record", $"'public static Expression<Func<{type.Name}, …>> {calculation.Name} => record => …', of a value");
        foreach (var parameter in type.Actions().SelectMany(action => action.Method.Parameters).Where(parameter => !IsArgument(parameter)))
            Report(context, parameter, $"The argument '{parameter.Name}' cannot be given as '{Shown(parameter.Type)}'", Values);
    }

    /// <summary>A type that does not exist has the compiler's own error.</summary>
    private static bool IsValue(ITypeSymbol type) => type.TypeKind == TypeKind.Error || Types.IsValue(type);

    private static bool IsArgument(IParameterSymbol parameter) =>
        IsValue(parameter.Type)
        ? !IsAbsentStruct(parameter.Type)
        : ActionReader.Role(parameter, Types.Read(parameter.Type)) != ParameterRole.Service || Types.MayBeService(parameter.Type);

    /// <summary>A value object that is a struct has no text for "left out".</summary>
    private static bool IsAbsentStruct(ITypeSymbol type) =>
        Types.Read(type) is { Kind: ValueKind.ValueObject, IsNullable: true } && type.IsValueType;

    private static string Shown(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    private static void Report(SymbolAnalysisContext context, ISymbol symbol, string fault, string cure) =>
        context.ReportDiagnostic(Diagnostic.Create(Rule, symbol.WrittenType(context.CancellationToken), fault, cure));
}
