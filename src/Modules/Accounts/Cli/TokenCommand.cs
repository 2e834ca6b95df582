using Knowledge.Kernel.Cli;
using Spectre.Console.Cli;

namespace Knowledge.Accounts.Cli;

/// <summary><c>accounts token</c>: an access token of the local administrator, for curl. It is the only thing on stdout.</summary>
internal sealed class TokenCommand(Connections connections, Terminal terminal) : AsyncCommand<OutputSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, OutputSettings settings, CancellationToken cancellationToken)
    {
        using var tokens = await connections.OperatorTokens(cancellationToken);
        var token = await tokens.Get(cancellationToken);
        if (settings.Json)
            terminal.AnswerJson(new { token = token.Value, token.ExpiresAt });
        else
            terminal.Answer(token.Value);
        return ExitCode.Done;
    }
}
