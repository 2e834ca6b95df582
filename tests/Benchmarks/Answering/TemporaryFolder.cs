namespace Knowledge.Benchmarks.Answering;

/// <summary>A folder that goes when it is not needed any more.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("knowledge-answers-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
