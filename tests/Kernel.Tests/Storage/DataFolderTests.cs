using System.Runtime.Versioning;
using Knowledge.Kernel.Storage;
using Xunit;

namespace Knowledge.Kernel.Tests.Storage;

public sealed class DataFolderTests : IDisposable
{
    private readonly TemporaryFolder temporary = new();

    private DataFolder Folder => new(Path.Combine(temporary.Path, "data"));

    [Fact]
    public void A_second_claim_names_the_host_that_serves_the_folder()
    {
        using var first = Folder.Claim();
        first.Announce("http://localhost:8080", "local", "secret");

        var refusal = Assert.Throws<DataFolderInUseException>(Folder.Claim);

        Assert.StartsWith(
            $"Another host, process {Environment.ProcessId} at http://localhost:8080, already serves this data folder ({Folder.Root}).",
            refusal.Message);
        Assert.Equal(new HostRecord(Environment.ProcessId, "http://localhost:8080", "local", "secret"), refusal.Host);
        Assert.DoesNotContain("secret", refusal.Host!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_that_does_not_listen_yet_is_named_without_an_address()
    {
        using var first = Folder.Claim();

        var refusal = Assert.Throws<DataFolderInUseException>(Folder.Claim);

        Assert.StartsWith($"Another host, process {Environment.ProcessId}, already serves", refusal.Message);
    }

    [Fact]
    public void A_disposed_claim_frees_the_folder_and_takes_its_record_along()
    {
        Folder.Claim().Dispose();

        Assert.False(File.Exists(Folder.HostFile));
        Assert.Null(Folder.FindHost());
        using var next = Folder.Claim();
        Assert.Equal(new HostRecord(Environment.ProcessId, null), Folder.FindHost());
    }

    [Fact]
    public void A_record_whose_process_no_longer_holds_the_folder_is_not_a_host()
    {
        Folder.Create();
        File.WriteAllText(Folder.HostFile, $$"""{ "pid": {{Environment.ProcessId}}, "address": "http://localhost:1" }""");

        Assert.Null(Folder.FindHost());
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Only_the_owner_reads_what_is_in_the_folder()
    {
        const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

        using var claim = Folder.Claim();

        Assert.All(
            Directory.EnumerateFileSystemEntries(Folder.Root).Append(Folder.Root),
            path => Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(path) & Others));
    }

    public void Dispose() => temporary.Dispose();
}
