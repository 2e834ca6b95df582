using System.Diagnostics;
using System.Globalization;
using Knowledge.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Knowledge.Benchmarks.Compiling;

/// <summary>Measures what the source generator adds to the build of a module of many resources, and to a stroke of the keyboard in one of them.</summary>
internal static class GeneratorBenchmark
{
    public static int Run(Options options)
    {
        var (count, rounds) = ((int)options.Number("resources", 200), options.Rounds);
        var cold = Once(count, out var driver, out var compilation);
        var (files, lines) = Written(driver);
        var again = Enumerable.Range(0, rounds).Select(_ => Once(count, out var _, out var _)).ToList();
        var alone = Enumerable.Range(0, rounds).Select(_ => CompilerRun.Milliseconds(compilation, afterAnother: false)).Order().ElementAt(rounds / 2);
        var afterAnother = Enumerable.Range(0, rounds).Select(_ => CompilerRun.Milliseconds(compilation, afterAnother: true)).Order().ElementAt(rounds / 2);
        var edits = Enumerable.Range(1, rounds).Select(round => Edit(ref driver, ref compilation, round)).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            {count} resources, {files} generated files of {lines:N0} lines
            | run | ms | processor, ms |
            |---|---|---|
            | cold: the compiler started anew, as it reports itself, another generator asked before | {afterAnother:0} | |
            | cold, and the only generator: what the compiler loads for itself is charged to it | {alone:0} | |
            | first in this process, whose Roslyn is compiled meanwhile | {cold.Clock:0} | {cold.Processor:0} |
            | again, from nothing | {Median(again, one => one.Clock):0} | {Median(again, one => one.Processor):0} |
            | after one declaration changed | {Median(edits, one => one.Clock):0.0} | {Median(edits, one => one.Processor):0.0} |
            """));
        return 0;
    }

    private static Taken Once(int count, out GeneratorDriver driver, out CSharpCompilation compilation)
    {
        compilation = ModuleCompilation.Of(ManyResources.Sources(count));
        driver = CSharpGeneratorDriver.Create([new ResourceGenerator().AsSourceGenerator()], parseOptions: ModuleCompilation.Parsing);
        return Timed(ref driver, compilation);
    }

    private static Taken Edit(ref GeneratorDriver driver, ref CSharpCompilation compilation, int round)
    {
        var before = compilation.SyntaxTrees[^1];
        var number = compilation.SyntaxTrees.Length - 3;
        compilation = compilation.ReplaceSyntaxTree(before, ModuleCompilation.Parse(ManyResources.Source(number, 400 + round), before.FilePath));
        return Timed(ref driver, compilation);
    }

    private static Taken Timed(ref GeneratorDriver driver, CSharpCompilation compilation)
    {
        var (started, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        driver = driver.RunGenerators(compilation);
        var taken = new Taken(Stopwatch.GetElapsedTime(started).TotalMilliseconds, (Environment.CpuUsage.TotalTime - used).TotalMilliseconds);
        return driver.GetRunResult() is { Diagnostics: [] } ? taken : throw new InvalidOperationException(string.Join('\n', driver.GetRunResult().Diagnostics));
    }

    private static (int Files, int Lines) Written(GeneratorDriver driver)
    {
        var trees = driver.GetRunResult().GeneratedTrees;
        return trees.IsEmpty ? throw new InvalidOperationException("The generator has written nothing.") : (trees.Length, trees.Sum(tree => tree.GetText().Lines.Count));
    }

    private static double Median(List<Taken> runs, Func<Taken, double> of) => runs.Select(of).Order().ElementAt(runs.Count / 2);

    /// <summary>What a run has taken, in milliseconds; the processor's also in threads that compile and clean up meanwhile.</summary>
    private sealed record Taken(double Clock, double Processor);
}
