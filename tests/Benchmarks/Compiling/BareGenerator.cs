using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Knowledge.Benchmarks.Compiling;

/// <summary>
/// A generator that asks for the resources and writes nothing. Before ours it takes upon itself what the compiler charges to the first that
/// asks anything: it loads the references, which every compilation does, and compiles its own generic code.
/// </summary>
internal static class BareGenerator
{
    private const string Source = """
        using Microsoft.CodeAnalysis;

        [Generator(LanguageNames.CSharp)]
        public sealed class BareGenerator : IIncrementalGenerator
        {
            public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
                context.SyntaxProvider.ForAttributeWithMetadataName("Knowledge.Kernel.Resources.ResourceAttribute", (_, _) => true, (declared, _) => declared.TargetSymbol.Name),
                (_, _) => { });
        }
        """;

    private static readonly CSharpCompilation Compilation = CSharpCompilation.Create(
        "bare",
        [CSharpSyntaxTree.ParseText(Source)],
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(IIncrementalGenerator).Assembly.Location)],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));

    /// <summary>Compiles it into the folder.</summary>
    /// <returns>The path of its assembly.</returns>
    public static string Write(string folder)
    {
        var path = Path.Combine(folder, "bare.dll");
        var emitted = Compilation.Emit(path);
        return emitted.Success ? path : throw new InvalidOperationException(string.Join('\n', emitted.Diagnostics));
    }
}
