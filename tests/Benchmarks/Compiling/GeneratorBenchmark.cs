namespace Knowledge.Benchmarks.Compiling;

internal static class GeneratorBenchmark
{
    public static int Run(Options options) => options.Rounds;
}
