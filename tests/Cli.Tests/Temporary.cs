namespace Knowledge.Cli.Tests;

/// <summary>A folder that goes with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("knowledge-cli-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

/// <summary>A file that goes with the test.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public TemporaryFile(string text)
    {
        Path = System.IO.Path.Combine(folder.Path, "corpus.jsonl");
        File.WriteAllText(Path, text);
    }

    public string Path { get; }

    public void Dispose() => folder.Dispose();
}
