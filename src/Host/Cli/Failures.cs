using Knowledge.Host.Cli.Verbs;
using Knowledge.Kernel.Cli;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Knowledge.Host.Cli;

/// <summary>Says on stderr why a command ended, in words, and chooses its exit code.</summary>
internal sealed class Failures(Terminal terminal)
{
    public int Explain(Exception failure)
    {
        switch (failure)
        {
            case CommandFailure ended:
                terminal.Say(ended.Message);
                return ended.ExitCode;
            case Misuse misuse:
                foreach (var error in misuse.Errors)
                    terminal.Say(error.Message);
                terminal.Say("Add --help to any command to see what it takes.");
                return ExitCode.Usage;
            case CommandAppException misunderstood:
                Explain(misunderstood);
                return ExitCode.Usage;
            case GraphQLFailure refused:
                foreach (var error in refused.Errors)
                    terminal.Say($"The host refused: {error.Message} ({error.Code})");
                return ExitCode.Failed;
            case OperationCanceledException and not { InnerException: TimeoutException }:
                return ExitCode.Interrupted;
            default:
                terminal.Say(Backoff.MayPass(failure) ? $"The host cannot be reached: {failure.Message}" : $"Something went wrong: {failure.Message}");
                return ExitCode.Failed;
        }
    }

    private void Explain(CommandAppException misunderstood)
    {
        if (misunderstood.Pretty is { } drawn)
            terminal.Screen.Write(drawn);
        else
            terminal.Say(misunderstood.Message);
        terminal.Say("Add --help to any command to see what it takes.");
    }
}
