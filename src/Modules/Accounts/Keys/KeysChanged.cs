using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Knowledge.Accounts.Keys;

/// <summary>Has options that hold keys made anew.</summary>
internal sealed class KeysChanged<TOptions> : IOptionsChangeTokenSource<TOptions>, IDisposable
{
    private CancellationTokenSource next = new();

    public string? Name => Options.DefaultName;

    public IChangeToken GetChangeToken() => new CancellationChangeToken(next.Token);

    public void Tell()
    {
        using var told = Interlocked.Exchange(ref next, new());
        told.Cancel();
    }

    public void Dispose() => next.Dispose();
}
