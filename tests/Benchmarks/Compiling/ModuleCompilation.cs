using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Knowledge.Benchmarks.Compiling;

/// <summary>Declarations as the compiler sees them in a module's project.</summary>
internal static class ModuleCompilation
{
    public static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp14, DocumentationMode.Parse);

    /// <summary>What every module's project imports by itself.</summary>
    private const string Imports = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Linq.Expressions;
        global using Knowledge.Kernel.Actions;
        global using Knowledge.Kernel.Modules;
        global using Knowledge.Kernel.Policies;
        global using Knowledge.Kernel.Resources;
        """;

    private static readonly MetadataReference[] References = [.. Net100.References.All, .. Kernel()];

    public static CSharpCompilation Of(IEnumerable<string> sources) => CSharpCompilation.Create(
        "Knowledge.Many",
        sources.Select((source, at) => Parse(source, $"File{at}.cs")).Prepend(Parse(Imports, "Imports.cs")),
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(source, Parsing, path);

    /// <summary>The Kernel and what it stands on; the framework itself comes as reference assemblies.</summary>
    private static IEnumerable<MetadataReference> Kernel()
    {
        var framework = Net100.References.All.Select(reference => Path.GetFileNameWithoutExtension(reference.FilePath)).ToHashSet();
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileNameWithoutExtension(path) is var name
                && !framework.Contains(name) && !name.StartsWith("System.Private", StringComparison.Ordinal)
                && (name is "Knowledge.Kernel" || !name.StartsWith("Knowledge.", StringComparison.Ordinal)))
            .Select(path => MetadataReference.CreateFromFile(path));
    }
}
