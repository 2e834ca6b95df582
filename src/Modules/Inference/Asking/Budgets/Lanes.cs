using Microsoft.Extensions.Options;

namespace Knowledge.Inference.Asking.Budgets;

/// <summary>Where questions are encoded and where the index is read: a slow encoder does not keep anybody from searching by words.</summary>
internal sealed class Lanes(IOptions<AskingSettings> settings, TimeProvider clock) : IDisposable
{
    public Lane Encoding { get; } = New("encoding", settings.Value, clock);

    public Lane Scanning { get; } = New("scanning", settings.Value, clock);

    /// <summary>Whether others wait for the processor, so that nothing is begun that an answer can do without.</summary>
    public bool AreBusy => Encoding.IsBusy || Scanning.IsBusy;

    public void Dispose()
    {
        Encoding.Dispose();
        Scanning.Dispose();
    }

    private static Lane New(string name, AskingSettings settings, TimeProvider clock) =>
        new(name, settings.Workers > 0 ? settings.Workers : Environment.ProcessorCount, settings.Queue, clock);
}
