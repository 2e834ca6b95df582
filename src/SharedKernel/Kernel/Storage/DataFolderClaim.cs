using System.Text.Json;

namespace Knowledge.Kernel.Storage;

/// <summary>
/// This process' exclusive hold on a <see cref="DataFolder"/>. The operating system frees the lock when the process ends,
/// so a killed host never leaves its folder locked.
/// </summary>
public sealed class DataFolderClaim : IDisposable
{
    private readonly FileStream hold;

    internal DataFolderClaim(DataFolder folder, FileStream hold)
    {
        Folder = folder;
        this.hold = hold;
        Write(address: null);
    }

    public DataFolder Folder { get; }

    /// <summary>Tells other processes where the host listens.</summary>
    public void Announce(string address) => Write(address);

    public void Dispose()
    {
        if (!hold.CanRead)
            return;

        // First the record, then the lock: whoever gets the lock next may write its own record at once.
        File.Delete(Folder.HostFile);
        hold.Dispose();
    }

    private void Write(string? address) =>
        PrivateFiles.Replace(Folder.HostFile, JsonSerializer.Serialize(new HostRecord(Environment.ProcessId, address), JsonSerializerOptions.Web));
}
