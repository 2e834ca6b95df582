using System.Runtime.InteropServices;

namespace Knowledge.Host.Cli;

/// <summary>Ctrl-C, or the system's wish to stop: the first asks the command to end in good order, the second ends the process.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly PosixSignalRegistration[] signals;

    public Interruption() => signals = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop)];

    public CancellationToken Token => stop.Token;

    public void Dispose()
    {
        foreach (var signal in signals)
            signal.Dispose();
        stop.Dispose();
    }

    private void Stop(PosixSignalContext signal)
    {
        signal.Cancel = !stop.IsCancellationRequested;
        stop.Cancel();
    }
}
