using System.Collections.Concurrent;
using System.Linq.Expressions;
using Knowledge.Kernel.Actions;

namespace Knowledge.Kernel.Policies;

/// <summary>A condition over record and actor that is decided for each actor as far as the actor alone decides it.</summary>
/// <remarks>Actors of whom the same is known get the same instance, so that whoever compiles it may keep what it made of it.</remarks>
internal sealed class ActorCondition<TRecord>
{
    /// <summary>Rules ask few things, but nobody is stopped from asking for one person after the other.</summary>
    private const int MostKept = 1024;

    private readonly Expression<Func<TRecord, Actor, bool>> whole;
    private readonly IReadOnlyList<Rule<TRecord>> overArguments;
    private readonly KeyValuePair<Expression, Func<Actor, bool>>[] questions;
    private readonly ConcurrentDictionary<string, Expression<Func<TRecord, Actor, bool>>> decided = new();

    public ActorCondition(Expression<Func<TRecord, Actor, bool>> whole, IEnumerable<Rule<TRecord>> rules)
    {
        this.whole = whole;
        overArguments = [.. rules.Where(rule => rule.IsOverArguments)];
        questions = [.. ActorQuestions.In(whole.Body, whole.Parameters[1])];
    }

    /// <summary>The rest of the condition for this actor: a constant when nothing of the record matters.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="command">The message, if it is known.</param>
    /// <param name="hopeful">Whether unknown arguments count as those that allow.</param>
    public Expression<Func<TRecord, Actor, bool>> For(Actor actor, object? command = null, bool hopeful = false)
    {
        var answers = new bool[questions.Length + overArguments.Count];
        for (var at = 0; at < questions.Length; at++)
            answers[at] = questions[at].Value(actor);
        for (var at = 0; at < overArguments.Count; at++)
            answers[questions.Length + at] = overArguments[at].ArgumentsHold(actor, command, whenUnknown: hopeful != (overArguments[at].Kind == RuleKind.Unless));
        var key = string.Create(answers.Length, answers, (text, all) =>
        {
            for (var at = 0; at < all.Length; at++)
                text[at] = all[at] ? '1' : '0';
        });
        return decided.TryGetValue(key, out var known) ? known : Decide(key, answers);
    }

    private Expression<Func<TRecord, Actor, bool>> Decide(string key, bool[] answers)
    {
        var asked = questions.Select(question => question.Key).Concat(overArguments.Select(rule => (Expression)rule.Verdict!));
        var verdicts = asked.Zip(answers).ToDictionary(pair => pair.First, pair => pair.Second);
        var rest = Expression.Lambda<Func<TRecord, Actor, bool>>(new Folding(verdicts).Visit(whole.Body)!, whole.Parameters);
        return decided.Count < MostKept ? decided.GetOrAdd(key, rest) : rest;
    }
}
