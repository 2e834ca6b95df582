using Knowledge.Kernel.Storage;

namespace Knowledge.Kernel.Cli;

/// <summary>The host that serves a data folder now.</summary>
/// <param name="Url">Where it listens, with a trailing slash.</param>
/// <param name="ClientId">The local operator's client; only whoever can read the data folder knows it.</param>
/// <param name="ClientSecret">Its secret until the next start of a host.</param>
public sealed record RunningHost(Uri Url, string ClientId, string ClientSecret)
{
    /// <summary>The host of the folder, once it has said on <c>/health/live</c> that it lives.</summary>
    /// <exception cref="CommandFailure">None runs, or it does not answer; the exit code is <see cref="ExitCode.NoHost"/>.</exception>
    public static async Task<RunningHost> Find(DataFolder folder, HttpClient http, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(http);
        if (folder.FindHost() is not { } record)
            throw new CommandFailure(ExitCode.NoHost, $"No host is running on this data folder ({folder.Root}). Start one with ./run and try again.");
        if (record is not { Address: { } address, ClientId: { } id, ClientSecret: { } secret })
            throw new CommandFailure(ExitCode.NoHost, $"The host on this data folder ({folder.Root}) is still starting. Try again in a moment.");
        var host = new RunningHost(Reachable(address), id, secret);
        if (!await host.Answers(http, cancellation))
            throw new CommandFailure(ExitCode.NoHost, $"The host on this data folder ({folder.Root}) does not answer on {host.Url}. Wait for it, or stop process {record.Pid} and start it again with ./run.");
        return host;
    }

    /// <summary>An address that says "every interface" is reached on the loopback one.</summary>
    public static Uri Reachable(string address)
    {
        var url = new UriBuilder(address.Replace("://+", "://0.0.0.0", StringComparison.Ordinal).Replace("://*", "://0.0.0.0", StringComparison.Ordinal));
        if (url.Host is "0.0.0.0")
            url.Host = "127.0.0.1";
        else if (url.Host is "[::]" or "::")
            url.Host = "[::1]";
        if (!url.Path.EndsWith('/'))
            url.Path += "/";
        return url.Uri;
    }

    private async Task<bool> Answers(HttpClient http, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(TimeSpan.FromSeconds(5));
        try
        {
            using var response = await http.GetAsync(new Uri(Url, "health/live"), patience.Token);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }
}
