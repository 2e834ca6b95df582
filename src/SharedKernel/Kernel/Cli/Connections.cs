using Knowledge.Kernel.Cli.Logins;
using Knowledge.Kernel.Storage;

namespace Knowledge.Kernel.Cli;

/// <summary>Makes the connections of a command; all share one pool of sockets.</summary>
public sealed class Connections : IDisposable
{
    private static readonly TimeSpan Slowest = TimeSpan.FromSeconds(100);
    private readonly HttpClient plain;
    private readonly HttpClient patient;
    private readonly SocketsHttpHandler sockets = new() { UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(10), ConnectTimeout = TimeSpan.FromSeconds(10) };

    /// <param name="folder">The data folder whose host is meant.</param>
    /// <param name="clock">Says when tokens expire and how long pauses last.</param>
    public Connections(DataFolder folder, TimeProvider clock)
    {
        Folder = folder;
        Clock = clock;
        plain = new HttpClient(sockets, disposeHandler: false) { Timeout = Slowest };
        patient = new HttpClient(new PoliteRetry(sockets, clock), disposeHandler: false) { Timeout = Slowest };
    }

    /// <summary>The data folder whose host is meant.</summary>
    public DataFolder Folder { get; }

    /// <summary>The server that is meant instead of the host of the data folder; a person must have signed in to it.</summary>
    public Uri? Server { get; set; }

    /// <summary>The servers that this user has signed in to.</summary>
    public LoginFile Logins { get; init; } = new();

    /// <summary>For requests of a login, which are sent once.</summary>
    public HttpClient Plain => plain;

    /// <summary>The time.</summary>
    public TimeProvider Clock { get; }

    /// <summary>The running host of the data folder.</summary>
    /// <exception cref="CommandFailure">None runs.</exception>
    public Task<RunningHost> Host(CancellationToken cancellation) => RunningHost.Find(Folder, plain, cancellation);

    /// <summary>A connection in the name of the local operator, or of who has signed in to the server that is meant.</summary>
    /// <exception cref="CommandFailure">No host runs, or nobody has signed in.</exception>
    public async Task<GraphQLConnection> AsOperator(CancellationToken cancellation)
    {
        if (Server is { } server)
            return new GraphQLConnection(server, patient, LoginOf(server));
        var host = await Host(cancellation);
        return new GraphQLConnection(host.Url, patient, Tokens(host.Url, new OperatorGrant(Folder, plain)));
    }

    /// <summary>The access tokens of a client.</summary>
    public AccessTokens Tokens(Uri server, IGrant grant) => new(server, patient, grant, Clock);

    /// <summary>The access tokens of the local operator, or of who has signed in to the server that is meant.</summary>
    /// <exception cref="CommandFailure">No host runs.</exception>
    public async Task<AccessTokens> OperatorTokens(CancellationToken cancellation) =>
        Server is { } server ? LoginOf(server) : Tokens((await Host(cancellation)).Url, new OperatorGrant(Folder, plain));

    /// <summary>A connection with the tokens given, or an anonymous one.</summary>
    public GraphQLConnection To(Uri server, AccessTokens? tokens = null) => new(server, patient, tokens);

    private AccessTokens LoginOf(Uri server) => new(new LoginTokens(server, Logins, plain, Clock).Ask, Clock);

    /// <inheritdoc />
    public void Dispose()
    {
        plain.Dispose();
        patient.Dispose();
        sockets.Dispose();
    }
}
