using Knowledge.Kernel.Cli;

namespace Knowledge.Host.Cli.Verbs.Running;

/// <summary>Why a verb did not do its work, for programs.</summary>
internal sealed record Complaint(int ExitCode, IReadOnlyList<GraphQLError> Errors)
{
    /// <summary>The JSON that is answered in place of a result.</summary>
    public object Answer => new { errors = Errors };

    /// <summary>Null for what is no refusal, such as an interruption.</summary>
    public static Complaint? Of(Exception failure) => failure switch
    {
        Misuse misuse => new(Kernel.Cli.ExitCode.Usage, misuse.Errors),
        GraphQLFailure refused => new(Kernel.Cli.ExitCode.Failed, refused.Errors),
        CommandFailure ended => new(ended.ExitCode, [new GraphQLError(ended.ExitCode == Kernel.Cli.ExitCode.NoHost ? "NO_HOST" : "FAILED", ended.Message, [])]),
        OperationCanceledException and not { InnerException: TimeoutException } => null,
        _ => new(Kernel.Cli.ExitCode.Failed, [new GraphQLError(Backoff.MayPass(failure) ? "UNREACHABLE" : "FAILED", failure.Message, [])]),
    };
}
