using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Knowledge.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Knowledge.Benchmarks.Compiling;

/// <summary>The compiler as <c>dotnet build</c> starts it, in a process of its own, and what it reports of the generator.</summary>
internal static partial class CompilerRun
{
    /// <summary>Milliseconds that the compiler has given to the generator.</summary>
    /// <param name="compilation">What to compile.</param>
    /// <param name="afterAnother">Whether a generator that writes nothing is asked before, to which the compiler then charges what it loads for itself.</param>
    public static double Milliseconds(CSharpCompilation compilation, bool afterAnother)
    {
        var folder = Directory.CreateTempSubdirectory("knowledge-generator-").FullName;
        try
        {
            var report = Compile(folder, compilation, afterAnother ? [BareGenerator.Write(folder)] : []);
            var seconds = Ours().Match(report);
            return seconds.Success
                ? double.Parse(seconds.Groups["seconds"].Value, CultureInfo.InvariantCulture) * 1000
                : throw new InvalidOperationException(report);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Compile(string folder, CSharpCompilation compilation, IEnumerable<string> before)
    {
        var sources = compilation.SyntaxTrees.Select((tree, at) => Written(Path.Combine(folder, $"{at}.cs"), tree.ToString())).ToList();
        var references = compilation.References.Select((reference, at) => Reference(folder, reference, at));
        string[] options =
        [
            "/noconfig", "/nostdlib+", "/target:library", "/nullable:enable", "/langversion:14", "/reportanalyzer", $"/out:{Path.Combine(folder, "many.dll")}",
            .. before.Append(typeof(ResourceGenerator).Assembly.Location).Select(path => $"/analyzer:{path}"), .. references.Select(path => $"/reference:\"{path}\""), .. sources.Select(path => $"\"{path}\""),
        ];
        var response = Written(Path.Combine(folder, "options.rsp"), string.Join('\n', options));
        using var compiler = Process.Start(new ProcessStartInfo("dotnet", [Compiler(), $"@{response}", "/noconfig"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var report = compiler.StandardOutput.ReadToEnd();
        compiler.WaitForExit();
        return compiler.ExitCode == 0 ? report : throw new InvalidOperationException(report);
    }

    /// <summary>A reference that is only in memory gets a file.</summary>
    private static string Reference(string folder, MetadataReference reference, int at)
    {
        if (reference is PortableExecutableReference { FilePath: { } path } && File.Exists(path))
            return path;
        var name = Path.GetFileName(((PortableExecutableReference)reference).FilePath) ?? $"reference{at}.dll";
        return Path.Combine(Framework(), name);
    }

    private static string Written(string path, string text)
    {
        File.WriteAllText(path, text);
        return path;
    }

    private static string Root() => Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    private static string Compiler() => Directory.EnumerateDirectories(Path.Combine(Root(), "sdk"))
        .Select(sdk => Path.Combine(sdk, "Roslyn", "bincore", "csc.dll")).Where(File.Exists).Order(StringComparer.Ordinal).Last();

    private static string Framework() => Directory.EnumerateDirectories(Path.Combine(Root(), "packs", "Microsoft.NETCore.App.Ref"))
        .Select(pack => Path.Combine(pack, "ref", "net10.0")).Where(Directory.Exists).Order(StringComparer.Ordinal).Last();

    [GeneratedRegex(@"(?<seconds>[0-9.]+) +[0-9<]+ +Knowledge\.Generator\.ResourceGenerator", RegexOptions.None, 1000)]
    private static partial Regex Ours();
}
