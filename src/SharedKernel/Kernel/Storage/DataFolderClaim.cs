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
        Write(new HostRecord(Environment.ProcessId, Address: null));
    }

    public DataFolder Folder { get; }

    /// <summary>Tells other processes of this user where the host listens and how to act in the operator's name.</summary>
    public void Announce(string address, string clientId, string clientSecret) =>
        Write(new HostRecord(Environment.ProcessId, address, clientId, clientSecret));

    public void Dispose()
    {
        if (!hold.CanRead)
            return;

        // First the record, then the lock: whoever gets the lock next may write its own record at once.
        File.Delete(Folder.HostFile);
        hold.Dispose();
    }

    private void Write(HostRecord record) => PrivateFiles.Replace(Folder.HostFile, JsonSerializer.Serialize(record, JsonSerializerOptions.Web));
}
