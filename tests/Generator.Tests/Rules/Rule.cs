extern alias analyzers;

using System.Collections.Immutable;
using Knowledge.Generator.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ActionNeedsPolicy = analyzers::Knowledge.Analyzers.Rules.ActionNeedsPolicy;

namespace Knowledge.Generator.Tests.Rules;

/// <summary>Asks all rules about a declaration, as the compiler would.</summary>
internal static class Rule
{
    private const string Begin = "[|";
    private const string End = "|]";

    public static ImmutableArray<DiagnosticAnalyzer> All { get; } =
    [
        .. typeof(ActionNeedsPolicy).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>The declaration breaks this rule alone, once, between the marks <c>[|</c> and <c>|]</c>.</summary>
    public static Task Breaks(string id, string source, string message) => Tells(DiagnosticSeverity.Error, id, source, message);

    /// <summary>The same of a rule that only warns.</summary>
    public static Task Warns(string id, string source, string message) => Tells(DiagnosticSeverity.Warning, id, source, message);

    private static async Task Tells(DiagnosticSeverity severity, string id, string source, string message)
    {
        var start = source.IndexOf(Begin, StringComparison.Ordinal);
        var plain = source.Replace(Begin, "", StringComparison.Ordinal).Replace(End, "", StringComparison.Ordinal);
        var marked = source[(start + Begin.Length)..source.IndexOf(End, StringComparison.Ordinal)];
        var found = Assert.Single(await Told(Generation.Of(plain)));
        Assert.Equal((id, severity), (found.Id, found.Severity));
        Assert.Equal(message, found.GetMessage());
        Assert.Equal((start, marked), (found.Location.SourceSpan.Start, plain.Substring(found.Location.SourceSpan.Start, found.Location.SourceSpan.Length)));
    }

    /// <summary>The declaration compiles, and no rule has anything to say of it.</summary>
    public static async Task Holds(string source)
    {
        var generation = Generation.Of(source);
        Assert.Empty(generation.Complaints);
        Assert.Empty(await Told(generation));
    }

    /// <summary>What the rules have to say.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> Told(Generation generation) =>
        await generation.Output.WithAnalyzers(All).GetAnalyzerDiagnosticsAsync();
}
