namespace Knowledge.Client;

/// <summary>One reason why the network did not do what was asked.</summary>
/// <param name="Code">For programs, such as <c>CONFLICT</c>, <c>FORBIDDEN</c>, <c>INVALID</c>, <c>NOT_FOUND</c>.</param>
/// <param name="Message">For people: what is wrong and how to mend it.</param>
/// <param name="Path">The argument at fault, outermost first; empty when it is none in particular.</param>
public sealed record Failure(string Code, string Message, IReadOnlyList<string> Path);

/// <summary>The network answered, and the answer is no; or it could not be reached, for as long as the client tries.</summary>
public sealed class KnowledgeException : Exception
{
    /// <summary>The code of a failure to reach the network at all.</summary>
    public const string Unreachable = "UNREACHABLE";

    /// <param name="failures">At least one.</param>
    /// <param name="inner">What caused it, if something below did.</param>
    public KnowledgeException(IReadOnlyList<Failure> failures, Exception? inner = null)
        : base(string.Join(' ', failures.Select(failure => failure.Message)), inner) => Failures = failures;

    /// <summary>Why.</summary>
    public IReadOnlyList<Failure> Failures { get; }

    /// <summary>Whether one of the reasons has this code.</summary>
    public bool Has(string code) => Failures.Any(failure => failure.Code == code);

    internal static KnowledgeException NotReached(Uri server, Exception cause) =>
        new([new Failure(Unreachable, $"{server} cannot be reached: {cause.Message}", [])], cause);
}
