using Knowledge.Kernel.Policies;

namespace Knowledge.Testing;

/// <summary>What the policies say, to be compared with what a test expects; the explanation is the message when it differs.</summary>
public sealed class PolicyAnswer(Func<Task<Explanation>> explain)
{
    /// <summary>It is allowed.</summary>
    /// <param name="by">Part of the text of the rule that allows it.</param>
    public Task IsAllowed(string? by = null) => Is(Ruling.Allowed, by);

    /// <summary>It is refused with <c>FORBIDDEN</c>.</summary>
    /// <param name="by">Part of the text of the rule that forbids it.</param>
    public Task IsForbidden(string? by = null) => Is(Ruling.Forbidden, by);

    /// <summary>It is refused with <c>NOT_FOUND</c>.</summary>
    public Task IsNotFound() => Is(Ruling.NotFound, null);

    /// <summary>It depends on a record or on arguments that were not given.</summary>
    public Task Depends() => Is(Ruling.Depends, null);

    private async Task Is(Ruling expected, string? by)
    {
        var explanation = await explain();
        if (explanation.Ruling != expected)
            throw new PolicyException($"Expected {expected}, but: {explanation}");
        if (by is not null && explanation.Decider?.Source.Text.Contains(by, StringComparison.Ordinal) != true)
            throw new PolicyException($"Expected the rule with '{by}' to decide, but: {explanation}");
    }
}

/// <summary>The policies say something else than a test expects.</summary>
public sealed class PolicyException(string message) : Exception(message);
