namespace Knowledge.Kernel.Cli;

/// <summary>What the command line answers to the shell. The numbers are stable.</summary>
public static class ExitCode
{
    /// <summary>All that was asked is done.</summary>
    public const int Done = 0;

    /// <summary>The host refused, or some of the work failed; what and why is on stderr.</summary>
    public const int Failed = 1;

    /// <summary>The command line cannot be understood; nothing was done.</summary>
    public const int Usage = 2;

    /// <summary>No host runs on the data folder.</summary>
    public const int NoHost = 3;

    /// <summary>The user or the system told the command to stop.</summary>
    public const int Interrupted = 130;
}

/// <summary>Ends a command with a message for people and an exit code; no stack trace is shown.</summary>
public sealed class CommandFailure : Exception
{
    /// <param name="exitCode">One of <see cref="Cli.ExitCode"/>.</param>
    /// <param name="message">What is wrong and what to do about it.</param>
    public CommandFailure(int exitCode, string message) : base(message) => ExitCode = exitCode;

    /// <summary>What the shell is told.</summary>
    public int ExitCode { get; }
}
