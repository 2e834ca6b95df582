using Knowledge.EndToEnd.Tests.Clients;
using Knowledge.EndToEnd.Tests.Data;
using Knowledge.EndToEnd.Tests.Hosting;
using Knowledge.Testing;

namespace Knowledge.EndToEnd.Tests.Browser;

/// <summary>A network whose nodes have decided on a few items, for people to look at in a browser.</summary>
public sealed class ReadNetwork : IAsyncLifetime
{
    private const int Nodes = 7;

    private readonly DataFolder folder = new();

    /// <summary>Puts answers into other words.</summary>
    internal ModelProvider Provider { get; } = new();

    internal Chromium Chromium { get; private set; } = null!;

    internal HostProcess Host { get; private set; } = null!;

    internal Fleet Fleet { get; private set; } = null!;

    /// <summary>The items' ids by title.</summary>
    internal IReadOnlyDictionary<string, string> Items { get; private set; } = null!;

    /// <summary>The first administrator, as the host printed it.</summary>
    internal (string Email, string Password) Administrator => (Printed("email"), Printed("password"));

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Missing is not null)
            return;
        Chromium = await Chromium.Start();
        Host = await HostProcess.Start(new(folder) { Database = await PostgresServer.CreateDatabase(TestContext.Current.CancellationToken), Settings = Provider.Settings });
        Fleet = await Fleet.Join(Host, Nodes);
        Items = await Judge([.. Corpus.Pieces.Take(6), .. Corpus.Pieces.Where(piece => !piece.True).Take(2)]);
    }

    /// <summary>Submits the pieces and lets the nodes decide on them.</summary>
    internal async Task<IReadOnlyDictionary<string, string>> Judge(IReadOnlyList<Piece> pieces)
    {
        await Fleet.Heartbeat();
        var isTrue = pieces.ToDictionary(piece => piece.Title, piece => piece.True);
        await using var work = Work.Begin(Fleet, seat => isTrue.GetValueOrDefault(seat.Title, true) ? "ACCEPT" : "REJECT");
        var items = await Fleet.Submit(pieces);
        await work.Decided(items.Values);
        return items;
    }

    public async ValueTask DisposeAsync()
    {
        if (Chromium is not null)
            await Chromium.DisposeAsync();
        Fleet?.Dispose();
        if (Host is not null)
            await Host.DisposeAsync();
        Provider.Dispose();
        folder.Dispose();
    }

    private string Printed(string name) =>
        Host.Output.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).First(words => words is [var first, _] && first == name)[1];
}
