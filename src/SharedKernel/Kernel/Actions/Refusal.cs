using System.Text.Json;
using Knowledge.Kernel.Resources;

namespace Knowledge.Kernel.Actions;

/// <summary>An action was refused and nothing was written. Every face shows the same failures.</summary>
public sealed class Refusal : Exception
{
    /// <summary>Refuses with several failures at once.</summary>
    public Refusal(IReadOnlyList<Failure> failures)
        : base(string.Join(" ", failures.Select(failure => failure.Message))) => Failures = failures;

    /// <summary>Refuses with one failure.</summary>
    /// <param name="code">One of <see cref="FailureCode"/> or a code of the module's own, in capitals.</param>
    /// <param name="message">What is wrong and how to mend it, for a person.</param>
    /// <param name="path">The argument or field at fault, if one is; clients see it in their spelling, so <c>nameof</c> will do.</param>
    public Refusal(string code, string message, params string[] path)
        : this([new Failure(code, message, Array.ConvertAll(path, JsonNamingPolicy.CamelCase.ConvertName))])
    {
    }

    /// <summary>What was wrong, in the order found.</summary>
    public IReadOnlyList<Failure> Failures { get; }

    /// <summary>After what time to come again; null when that would not help.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    /// <summary>It cannot be done now; over HTTP this is 503 with <c>Retry-After</c>.</summary>
    /// <param name="message">Why, for a person.</param>
    /// <param name="retryAfter">After what time to come again.</param>
    public static Refusal Busy(string message, TimeSpan retryAfter) => new(FailureCode.Busy, message) { RetryAfter = retryAfter };

    /// <summary>The record does not exist or the actor may not know that it does.</summary>
    public static Refusal NotFound(string resource, Guid id) => new(FailureCode.NotFound, $"There is no {resource} {id} that you may see.", "id");

    /// <summary>The record is in a state that the action does not start from.</summary>
    internal static Refusal WrongState<TRecord>(IReadOnlyList<Transition<TRecord>> table, TRecord record, string action)
        where TRecord : class, IResource<TRecord> => new(
        FailureCode.Conflict,
        $"The {Words.Of(TRecord.Facts.Name)} is {table[0].State(record)}; {action} takes one that is {Words.Either(table.Select(line => line.Facts.From))}.",
        table[0].Facts.Field);

    /// <summary>No policy allows the action to this actor, or its token does not reach that far.</summary>
    /// <param name="action">The action's name.</param>
    /// <param name="resource">The resource that declares it.</param>
    /// <param name="actor">Who acts.</param>
    /// <param name="isQuery">Whether the action changes nothing.</param>
    public static Refusal Forbidden(string action, ResourceFacts resource, Actor actor, bool isQuery = false)
    {
        ArgumentNullException.ThrowIfNull(resource);
        ArgumentNullException.ThrowIfNull(actor);
        var scope = isQuery ? AccessScope.Read(resource.Module) : AccessScope.Write(resource.Module);
        return actor.Reaches(scope)
            ? Forbidden(action, resource.Name, actor)
            : new(FailureCode.Forbidden, $"You may not {action} this {resource.Name} with this token: it lacks the scope '{scope}'. Ask for a token that has it.");
    }

    /// <summary>No policy allows the action to this actor.</summary>
    public static Refusal Forbidden(string action, string resource, Actor actor) => new(
        FailureCode.Forbidden,
        actor.Kind == ActorKind.Anonymous
            ? $"Sign in first: {action} on {resource} is not open to the anonymous."
            : $"You may not {action} this {resource}: no policy allows it to {actor.Name}.");
}
