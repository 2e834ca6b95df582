using System.Linq.Expressions;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Resources;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Kernel.Policies;

/// <summary>Asks every rule by itself what the pipeline asks all of them at once.</summary>
internal sealed class Explainer<TRecord>(KnowledgeDb db, ISqlFragments sql, IStanding standing)
    where TRecord : class, IResource<TRecord>
{
    public async Task<Explanation> Explain(string action, Actor actor, Guid? id, object? command, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(action);
        ArgumentNullException.ThrowIfNull(actor);
        actor = await standing.Of(actor, cancellation);
        var rules = Rules(action, actor);
        var rests = rules.Rules.Select(rule => Rest(rule, actor, command)).ToList();
        var question = new Question(action, actor, command);
        var facts = id is { } key ? await Look(question, key, rests, cancellation) : null;
        var ruling = id is null ? question.Ruling() : question.Ruling(facts);
        var holds = rules.Rules.Select((rule, at) => Known(rests[at]) ?? (rests[at] is null ? null : facts?.Rules[at])).ToList();
        var answers = rules.Rules.Zip(holds).ToDictionary(pair => pair.First, pair => pair.Second);
        var decider = ruling == Ruling.Depends || actor.IsSystem || (id is not null && facts is null)
            ? null
            : rules.Decide(rule => answers[rule] ?? ((rule.Kind == RuleKind.Unless) == (ruling == Ruling.Allowed))).Decider;
        return new Explanation(TRecord.Facts.Name, action, actor.Name, id, ruling, [.. rules.Rules.Select((rule, at) => new ExplainedRule(
            rule.Kind, rule.Source, holds[at], rule == decider, Known(rests[at]) is null && rests[at] is { } rest ? sql.Where(rest) : null))]);
    }

    /// <summary>The rules as declared, with every right of the actor in place of the one rule for all of them.</summary>
    private static RuleSet<TRecord> Rules(string action, Actor actor)
    {
        var scope = action == ActorGrant.Reading ? RuleScope.Read : RuleScope.Run;
        return new(RuleBook<TRecord>.Concerning(action).Rules.Where(rule => rule.Kind != RuleKind.Grant)
            .Concat(actor.Grants.Where(grant => grant.Covers(TRecord.Facts.Name, action)).Select(grant => GrantRule.Of<TRecord>(scope, action, grant))));
    }

    /// <summary>What is left of a rule for this actor; null when it is over arguments that are not known.</summary>
    private static Expression<Func<TRecord, Actor, bool>>? Rest(Rule<TRecord> rule, Actor actor, object? command) =>
        rule.IsOverArguments && command is null ? null : new ActorCondition<TRecord>(rule.Condition, [rule]).For(actor, command);

    private static bool? Known(LambdaExpression? rest) => rest is { Body: ConstantExpression { Value: bool known } } ? known : null;

    /// <summary>Lets the database judge every rule on the record, in one statement.</summary>
    private async Task<Facts?> Look(Question question, Guid id, IReadOnlyList<Expression<Func<TRecord, Actor, bool>>?> rests, CancellationToken cancellation)
    {
        var record = Expression.Parameter(typeof(TRecord), "record");
        Expression Judged(Expression<Func<TRecord, bool>>? condition) => condition is null ? Expression.Constant(true) : Substitution.Inline(condition, record);
        var all = new[] { question.Readable, question.Runnable, question.PerhapsRunnable }
            .Concat(rests.Select(rest => ActorBinding.Bind(rest, question.Actor))).Select(Judged);
        var verdicts = Expression.Lambda<Func<TRecord, bool[]>>(Expression.NewArrayInit(typeof(bool), all), record);
        var row = await db.Set<TRecord>().Where(row => row.Id == id).Select(verdicts).SingleOrDefaultAsync(cancellation);
        return row is null ? null : new Facts(row[0], row[1], row[2], row[3..]);
    }

    private sealed record Facts(bool Readable, bool Runnable, bool PerhapsRunnable, bool[] Rules);

    /// <summary>What is asked, and what the pipeline would answer.</summary>
    private sealed record Question(string Action, Actor Actor, object? Command)
    {
        public Expression<Func<TRecord, bool>>? Readable => RuleBook<TRecord>.Readable(Actor);

        public Expression<Func<TRecord, bool>>? Runnable => IsRead ? Readable : RuleBook<TRecord>.Runnable(Action, Actor, Command);

        public Expression<Func<TRecord, bool>>? PerhapsRunnable =>
            IsRead ? Readable : Command is null ? RuleBook<TRecord>.PerhapsRunnable(Action, Actor) : Runnable;

        private bool IsRead => Action == ActorGrant.Reading;

        private Ruling Refused => RuleBook<TRecord>.CouldRead(Actor) ? Policies.Ruling.NotFound : Policies.Ruling.Forbidden;

        /// <summary>Without a record.</summary>
        public Ruling Ruling()
        {
            if (Runnable is null)
                return Policies.Ruling.Allowed;
            var isRefused = PerhapsRunnable is { Body: ConstantExpression { Value: false } };
            return !isRefused ? Policies.Ruling.Depends : IsRead ? Refused : Policies.Ruling.Forbidden;
        }

        /// <summary>On a record, or on none that exists.</summary>
        public Ruling Ruling(Facts? facts)
        {
            if (!IsRead && !RuleBook<TRecord>.CouldRun(Action, Actor, Command))
                return Policies.Ruling.Forbidden;
            return facts switch
            {
                { Runnable: true } => Policies.Ruling.Allowed,
                { PerhapsRunnable: true } => Policies.Ruling.Depends,
                { Readable: true } => Policies.Ruling.Forbidden,
                _ => Refused,
            };
        }
    }
}
