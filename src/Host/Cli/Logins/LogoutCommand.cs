using Knowledge.Kernel.Cli;
using Knowledge.Kernel.Cli.Logins;
using Spectre.Console.Cli;

namespace Knowledge.Host.Cli.Logins;

/// <summary><c>logout --server …</c>: ends the login to a server, there and here.</summary>
internal sealed class LogoutCommand(Connections connections, Terminal terminal) : AsyncCommand<OutputSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, OutputSettings settings, CancellationToken cancellationToken)
    {
        var server = connections.Server ?? throw new CommandFailure(ExitCode.Usage, "Say from where: ./run logout --server https://knowledge.example.org");
        using var turn = await connections.Logins.Turn(cancellationToken);
        if (connections.Logins.Find(server) is not { } login)
        {
            terminal.Say($"Nobody is signed in to {server}.");
            return ExitCode.Done;
        }

        connections.Logins.Keep(server, null);
        await Revoke(server, login, cancellationToken);
        return ExitCode.Done;
    }

    /// <summary>Who cannot reach the server is signed out here all the same, and told so.</summary>
    private async Task Revoke(Uri server, Login login, CancellationToken cancellation)
    {
        try
        {
            if ((await LoginServer.Find(server, connections.Plain, cancellation)).RevocationEndpoint is { } endpoint)
            {
                foreach (var token in new[] { login.RefreshToken, login.AccessToken }.OfType<string>())
                {
                    using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["token"] = token, ["client_id"] = LoginServer.ClientId });
                    (await connections.Plain.PostAsync(endpoint, form, cancellation)).Dispose();
                }
            }

            terminal.Say($"Signed out from {server}.");
        }
        catch (HttpRequestException)
        {
            terminal.Say($"Signed out here. {server} could not be reached: withdraw the program there, under Programs.");
        }
    }
}
