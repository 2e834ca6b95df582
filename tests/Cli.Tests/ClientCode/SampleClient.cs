using System.Reflection;
using System.Runtime.Loader;
using Knowledge.Host.Cli.ClientCode;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Knowledge.Cli.Tests.ClientCode;

/// <summary>The C# client as it would be for the sample module: what is written by hand, and what is generated from that module.</summary>
internal static class SampleClient
{
    private const string Imports = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>Written by hand for every network; the rest is about the resources of this one.</summary>
    private static readonly string[] Written = ["Calls", "Access", "Keys/KeyPair.cs", "Resources", "KnowledgeClient.cs", "KnowledgeException.cs", "KnowledgeOptions.cs"];

    private static readonly Lazy<Compilation> Lazily = new(Compile);
    private static readonly Lazy<Assembly> Loaded = new(Load);

    /// <summary>What the compiler has to say.</summary>
    public static IEnumerable<Diagnostic> Complaints => Lazily.Value.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);

    public static Assembly Assembly => Loaded.Value;

    /// <summary>A type of the generated part.</summary>
    public static Type Type(string name) => Assembly.GetType("Knowledge.Client.Resources." + name, throwOnError: true)!;

    private static CSharpCompilation Compile()
    {
        var folder = Path.Combine(ClientFilesTests.Root(), "src", "Client");
        var written = Written.Select(name => Path.Combine(folder, name))
            .SelectMany(path => path.EndsWith(".cs", StringComparison.Ordinal) ? [path] : Directory.GetFiles(path, "*.cs"))
            .Where(path => !path.EndsWith(".g.cs", StringComparison.Ordinal)).ToDictionary(path => path, File.ReadAllText);
        var options = new CSharpParseOptions(LanguageVersion.CSharp14);
        return CSharpCompilation.Create(
            "Knowledge.SampleClient",
            written.Concat(ClientFiles.Of(Typed.Sample)).Append(new("Imports.cs", Imports)).Select(file => CSharpSyntaxTree.ParseText(file.Value, options, file.Key)),
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)).Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    private static Assembly Load()
    {
        using var image = new MemoryStream();
        var emitted = Lazily.Value.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        image.Position = 0;
        return new AssemblyLoadContext("sample client").LoadFromStream(image);
    }
}
