namespace Knowledge.Kernel.Storage;

/// <summary>Another live host already serves the data folder.</summary>
public sealed class DataFolderInUseException : Exception
{
    public DataFolderInUseException(string folder, HostRecord? host)
        : base($"Another host{Describe(host)} already serves this data folder ({folder}). Stop it first, or set KNOWLEDGE_DATA to another folder.")
        => Host = host;

    /// <summary>The other host, when it left a readable record.</summary>
    public HostRecord? Host { get; }

    private static string Describe(HostRecord? host) => host switch
    {
        null => "",
        { Address: null } => $", process {host.Pid},",
        _ => $", process {host.Pid} at {host.Address},",
    };
}
