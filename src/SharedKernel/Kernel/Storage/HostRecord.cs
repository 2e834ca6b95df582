using System.Diagnostics;
using System.Text.Json.Serialization;

namespace Knowledge.Kernel.Storage;

/// <summary>A host that serves a data folder.</summary>
/// <param name="Pid">Its process id.</param>
/// <param name="Address">Where it listens; null until it does.</param>
/// <param name="ClientId">The client that the command line on this machine asks for tokens with; null until the host listens.</param>
/// <param name="ClientSecret">Its secret until the next start.</param>
public sealed record HostRecord(int Pid, string? Address, string? ClientId = null, string? ClientSecret = null)
{
    [JsonIgnore]
    public bool IsAlive
    {
        get
        {
            try
            {
                using var process = Process.GetProcessById(Pid);
                return !process.HasExited;
            }
            catch (ArgumentException)
            {
                return false;
            }
        }
    }

    /// <summary>Without the secret, so that it reaches no log by accident.</summary>
    public override string ToString() => $"host {Pid} at {Address ?? "no address yet"}";
}
