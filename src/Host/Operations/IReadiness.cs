namespace Knowledge.Host.Operations;

/// <summary>
/// The gate between "the process runs" and "send it work". It opens when the host has started and all start-up work that
/// was begun is done, and closes for good when the host begins to stop.
/// </summary>
public interface IReadiness
{
    /// <summary>Whether work may be sent here.</summary>
    bool IsReady { get; }

    /// <summary>What is not done yet, for the log: names such as <c>migrations</c>.</summary>
    IReadOnlyCollection<string> Pending { get; }

    /// <summary>
    /// Holds the gate shut until the result is disposed. Call it before the host has started, for example from
    /// <see cref="IHostedService.StartAsync"/>, whose work goes on in the background.
    /// </summary>
    IDisposable Begin(string work);
}
