using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Knowledge.Generator.Tests.Compiling;

/// <summary>Compiles declarations in memory as a module's project would.</summary>
internal static class Compiler
{
    public static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp14, DocumentationMode.Parse);

    /// <summary>What every module's project imports by itself.</summary>
    private const string Imports = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Linq.Expressions;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Knowledge.Kernel.Actions;
        global using Knowledge.Kernel.Modules;
        global using Knowledge.Kernel.Policies;
        global using Knowledge.Kernel.Resources;
        """;

    /// <summary>Packages built for an older framework; the SDK is silent about them as well.</summary>
    private static readonly Dictionary<string, ReportDiagnostic> Silent = new() { ["CS1701"] = ReportDiagnostic.Suppress, ["CS1702"] = ReportDiagnostic.Suppress };

    private static readonly ImmutableArray<MetadataReference> References = [.. Net100.References.All, .. Kernel()];

    /// <summary>A module named <c>toys</c> of these files.</summary>
    public static CSharpCompilation Compile(params IEnumerable<string> sources) => CSharpCompilation.Create(
        "Knowledge.Toys",
        sources.Select((source, at) => Parse(source, $"File{at + 1}.cs")).Prepend(Parse(Imports, "Imports.cs")),
        References,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, specificDiagnosticOptions: Silent));

    public static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(source, Options, path);

    /// <summary>The Kernel and what it stands on; the framework itself comes as reference assemblies.</summary>
    private static IEnumerable<MetadataReference> Kernel()
    {
        var framework = Net100.References.All.Select(reference => Path.GetFileNameWithoutExtension(reference.FilePath)).ToHashSet();
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileNameWithoutExtension(path) is var name
                && !framework.Contains(name) && !name.StartsWith("System.Private", StringComparison.Ordinal)
                && name is not ("Knowledge.Generator" or "Knowledge.Analyzers" or "Knowledge.CodeFixes" or "Knowledge.Generator.Tests"))
            .Select(path => MetadataReference.CreateFromFile(path));
    }
}
