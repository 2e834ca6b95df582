using Knowledge.Kernel.Cli;
using Knowledge.Kernel.Cli.Logins;
using Spectre.Console.Cli;

namespace Knowledge.Host.Cli.Logins;

/// <summary><c>login --server …</c>: a person signs in to a host elsewhere, by a code that they type into one of its pages.</summary>
internal sealed class LoginCommand(Connections connections, Terminal terminal) : AsyncCommand<OutputSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, OutputSettings settings, CancellationToken cancellationToken)
    {
        var server = connections.Server ?? throw new CommandFailure(ExitCode.Usage, "Say where: ./run login --server https://knowledge.example.org");
        var login = new DeviceLogin(await LoginServer.Find(server, connections.Plain, cancellationToken), connections.Plain, connections.Clock);
        var code = await login.Begin(cancellationToken);
        if (settings.Json)
            terminal.AnswerJson(new { code.Address, code.UserCode, code.Complete });
        terminal.Say($"Open  {code.Address}");
        terminal.Say($"and type  {code.UserCode}");
        var tokens = await login.Wait(code, cancellationToken);
        using (await connections.Logins.Turn(cancellationToken))
            connections.Logins.Keep(server, tokens);
        terminal.Say($"Signed in to {server}. Commands reach it with --server {server}");
        return ExitCode.Done;
    }
}
