using Knowledge.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Knowledge.Generator.Tests.Compiling;

/// <summary>One run of the generator, which further runs can follow.</summary>
internal sealed class Generation
{
    private readonly GeneratorDriver driver;

    private Generation(GeneratorDriver driver, Compilation input)
    {
        this.driver = driver.RunGeneratorsAndUpdateCompilation(input, out var output, out var diagnostics);
        Input = input;
        Output = output;
        Diagnostics = diagnostics;
        Result = this.driver.GetRunResult().Results.Single();
    }

    /// <summary>The author's files.</summary>
    public Compilation Input { get; }

    /// <summary>Those and the generated ones.</summary>
    public Compilation Output { get; }

    /// <summary>What the generator itself complained of.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    public GeneratorRunResult Result { get; }

    /// <summary>The models in the order of their names.</summary>
    public IReadOnlyList<ResourceModel> Models =>
        [.. Result.TrackedSteps[ResourceGenerator.ResourceStep].SelectMany(step => step.Outputs).Select(output => (ResourceModel)output.Value).OrderBy(model => model.Name)];

    /// <summary>What the compiler has to say of the whole.</summary>
    public IEnumerable<Diagnostic> Complaints => Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);

    public static Generation Of(params IEnumerable<string> sources) => new(
        CSharpGeneratorDriver.Create(
            [new ResourceGenerator().AsSourceGenerator()],
            parseOptions: Compiler.Options,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)),
        Compiler.Compile(sources));

    /// <summary>The next run, after one text was replaced.</summary>
    public Generation After(string before, string after)
    {
        var tree = Input.SyntaxTrees.Single(candidate => candidate.ToString().Contains(before, StringComparison.Ordinal));
        var text = tree.ToString().Replace(before, after, StringComparison.Ordinal);
        return new(driver, Input.ReplaceSyntaxTree(tree, Compiler.Parse(text, tree.FilePath)));
    }

    /// <summary>The generated file whose name ends like this.</summary>
    public string File(string ending) =>
        Result.GeneratedSources.Single(source => source.HintName.EndsWith(ending, StringComparison.Ordinal)).SourceText.ToString();
}
