using Knowledge.Kernel.Cli;

namespace Knowledge.Host.Cli.Verbs.Running;

/// <summary>Says of each row what became of it, and of all how many were done.</summary>
internal sealed class RowResults(Run run)
{
    private const int Step = 1000;
    private long done;

    public long Failed { get; private set; }

    public void Add(RowResult result)
    {
        if (result.Errors.Count > 0)
            Failed++;
        else
            done++;
        if (run.AsJson)
            run.Terminal.AnswerJson(Answer(result));
        else
            Tell(result);
    }

    /// <summary>Says at which line to go on.</summary>
    /// <param name="failure">What happened.</param>
    /// <param name="first">The first line that was under way; what is before it was told.</param>
    /// <param name="last">The last one.</param>
    /// <returns>Whether the failure is one that ends the work here.</returns>
    public bool Stopped(Exception failure, long first, long last)
    {
        if (failure is Misuse || (failure is not OperationCanceledException && Complaint.Of(failure) is null))
            return false;
        var advice = DidNothing(failure)
            ? $"Nothing was done from line {first} on. Go on with --from-line {first}."
            : $"Lines {first} to {last} were under way, and the host did not say what became of them. Look, then go on with --from-line {first} or --from-line {last + 1}.";
        var errors = Complaint.Of(failure)?.Errors ?? [new GraphQLError("INTERRUPTED", "Interrupted.", [])];
        if (run.AsJson)
            run.Terminal.AnswerJson(new { line = first, lastLine = last, errors, advice });
        foreach (var error in run.AsJson ? [] : errors)
            run.Terminal.Say(error.Message);
        if (!run.AsJson)
            run.Terminal.Say(advice);
        return true;
    }

    public void End()
    {
        if (run.AsJson)
            return;
        run.Terminal.Say(run.IsDry
            ? $"{done:N0} can be sent, {Failed:N0} cannot; nothing was sent."
            : $"{done:N0} done, {Failed:N0} failed.");
    }

    /// <summary>Whether the request was turned away before anything of it ran.</summary>
    private static bool DidNothing(Exception failure) => failure switch
    {
        GraphQLFailure refused => refused.Errors.All(error => error.Path.Count == 0),
        HttpRequestException unreachable => unreachable.HttpRequestError == HttpRequestError.ConnectionError,
        _ => false,
    };

    private void Tell(RowResult result)
    {
        if (result.Errors.Count > 0)
            run.Terminal.Say($"Line {result.Line}: {string.Join(" ", result.Errors.Select(error => error.Message))}");
        else if (!run.IsDry)
            run.Terminal.Answer(result.Secret ?? result.Id ?? $"Line {result.Line} is done.");
        if ((done + Failed) % Step == 0 && run.Terminal.IsPiped)
            run.Terminal.Say($"{done + Failed:N0} lines: {done:N0} done, {Failed:N0} failed");
    }

    private static object Answer(RowResult result) => result switch
    {
        { Errors.Count: > 0 } => new { line = result.Line, errors = result.Errors },
        { Secret: { } secret } => new { line = result.Line, id = result.Id, secret },
        { Id: { } id } => new { line = result.Line, id },
        _ => new { line = result.Line },
    };
}
