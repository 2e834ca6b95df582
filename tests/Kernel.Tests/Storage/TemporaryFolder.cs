namespace Knowledge.Kernel.Tests.Storage;

/// <summary>A folder that other accounts can reach and that goes with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateDirectory(System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"knowledge-{Guid.CreateVersion7():N}")).FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
