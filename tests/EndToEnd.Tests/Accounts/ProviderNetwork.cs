using System.Net;
using Knowledge.EndToEnd.Tests.Clients;
using Knowledge.EndToEnd.Tests.Hosting;
using Knowledge.Testing;

namespace Knowledge.EndToEnd.Tests.Accounts;

/// <summary>Two networks that take a provider's word: one that anybody may join, one by invitation.</summary>
public sealed class ProviderNetwork : IAsyncLifetime
{
    private readonly DataFolder open = new();
    private readonly DataFolder closed = new();

    internal ProviderServer Provider { get; private set; } = null!;

    internal HostProcess Open { get; private set; } = null!;

    internal HostProcess ByInvitation { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Provider = await ProviderServer.Start();
        Open = await Start(open, "Open");
        ByInvitation = await Start(closed, "Invitation");
    }

    internal static async Task<GraphQLClient> Administrator(HostProcess host) =>
        new(host.Address, await TokenEndpoint.Operator(host.Address, host.Record.ClientId!, host.Record.ClientSecret!));

    /// <summary>Presses the provider's button on a page, signs in there and comes back; what is shown when the host sends nobody on any more.</summary>
    internal static async Task<Seen> ComeBack(Surfer surfer, Acquaintance person, string page = "/signin", string to = "/signin/with") =>
        await surfer.Follow(await surfer.Get((await Callback(surfer, person, page, to)).ToString()));

    /// <summary>The same as far as the address at which the host is told.</summary>
    internal static async Task<Uri> Callback(Surfer surfer, Acquaintance? person, string page = "/signin", string to = "/signin/with")
    {
        await surfer.Get(page);
        var left = await surfer.Post(to, ("provider", "acme"));
        Assert.True(left.Status == HttpStatusCode.OK, left.Html);
        var login = await surfer.Get(left.Onward);
        while (login.Location is { } next && !next.AbsolutePath.StartsWith("/signin/from/", StringComparison.Ordinal))
            login = await surfer.Get(next.ToString());
        if (login.Location is null)
            login = await surfer.Post(login.At.ToString(), person is null ? ("no", "yes") : ("person", person.Json));
        while (login.Location is { } next && !next.AbsolutePath.StartsWith("/signin/from/", StringComparison.Ordinal))
            login = await surfer.Get(next.ToString());
        return login.Location ?? throw new InvalidOperationException(login.Html);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in new[] { Open, ByInvitation }.OfType<HostProcess>())
            await host.DisposeAsync();
        if (Provider is not null)
            await Provider.DisposeAsync();
        open.Dispose();
        closed.Dispose();
    }

    private async Task<HostProcess> Start(DataFolder folder, string signUp) => await HostProcess.Start(new(folder)
    {
        Database = await PostgresServer.CreateDatabase(TestContext.Current.CancellationToken),
        Settings = Provider.Settings.Append(new("Accounts__SignUp", signUp)).ToDictionary(),
    });
}
