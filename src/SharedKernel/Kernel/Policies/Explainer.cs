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
    public Task<Explanation> Explain(string action, Actor actor, Guid? id, object? command, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(action);
        return Explain(named => new RulingQuestion<TRecord>(action, named, command), id, actor, cancellation);
    }

    /// <summary>A field without rules may be read where its record may.</summary>
    public Task<Explanation> ExplainField(string property, Actor actor, Guid? id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(property);
        return Explain(
            named => new RulingQuestion<TRecord>(ActorGrant.Reading, named, null, RuleBook<TRecord>.HasFieldRules(property) ? property : null), id, actor, cancellation);
    }

    private async Task<Explanation> Explain(Func<Actor, RulingQuestion<TRecord>> ask, Guid? id, Actor actor, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor = await standing.Of(actor, cancellation);
        var question = ask(actor);
        var rules = Rules(question);
        var rests = rules.Rules.Select(rule => Rest(rule, actor, question.Command)).ToList();
        var facts = id is { } key ? await Look(question, key, rests, cancellation) : null;
        var ruling = id is null ? question.Ruling() : question.Ruling(facts);
        var holds = rules.Rules.Select((rule, at) => Known(rests[at]) ?? (rests[at] is null ? null : facts?.Rules[at])).ToList();
        var answers = rules.Rules.Zip(holds).ToDictionary(pair => pair.First, pair => pair.Second);
        var isUndecided = ruling == Ruling.Depends || actor.IsSystem || (id is not null && facts is null) || (question.Field is not null && ruling == Ruling.NotFound);
        var decider = isUndecided ? null : rules.Decide(rule => answers[rule] ?? ((rule.Kind == RuleKind.Unless) == (ruling == Ruling.Allowed))).Decider;
        return new Explanation(TRecord.Facts.Name, question.Name, actor.Name, id, ruling, [.. rules.Rules.Select((rule, at) => new ExplainedRule(
            rule.Kind, rule.Source, holds[at], rule == decider, Known(rests[at]) is null && rests[at] is { } rest ? sql.Where(rest) : null))]);
    }

    /// <summary>The rules as declared, with every right of the actor in place of the one rule for all of them.</summary>
    private static RuleSet<TRecord> Rules(RulingQuestion<TRecord> question)
    {
        if (question.Field is { } property)
            return RuleBook<TRecord>.ConcerningField(property);
        var action = question.Action;
        var scope = action == ActorGrant.Reading ? RuleScope.Read : RuleScope.Run;
        return new(RuleBook<TRecord>.Concerning(action).Rules.Where(rule => rule.Kind != RuleKind.Grant)
            .Concat(question.Actor.Grants.Where(grant => grant.Covers(TRecord.Facts.Name, action)).Select(grant => GrantRule.Of<TRecord>(scope, action, grant))));
    }

    /// <summary>What is left of a rule for this actor; null when it is over arguments that are not known.</summary>
    private static Expression<Func<TRecord, Actor, bool>>? Rest(Rule<TRecord> rule, Actor actor, object? command) =>
        rule.IsOverArguments && command is null ? null : new ActorCondition<TRecord>(rule.Condition, [rule]).For(actor, command);

    private static bool? Known(LambdaExpression? rest) => rest is { Body: ConstantExpression { Value: bool known } } ? known : null;

    /// <summary>Lets the database judge every rule on the record, in one statement.</summary>
    private async Task<RulingFacts?> Look(RulingQuestion<TRecord> question, Guid id, IReadOnlyList<Expression<Func<TRecord, Actor, bool>>?> rests, CancellationToken cancellation)
    {
        var record = Expression.Parameter(typeof(TRecord), "record");
        var all = new[] { question.Readable, question.Runnable, question.PerhapsRunnable }
            .Concat(rests.Select(rest => ActorBinding.Bind(rest, question.Actor))).Select(condition => Judgement.Of(condition, record));
        var verdicts = Expression.Lambda<Func<TRecord, bool?[]>>(Expression.NewArrayInit(typeof(bool?), all), record);
        var row = await db.Set<TRecord>().Where(row => row.Id == id).Select(verdicts).SingleOrDefaultAsync(cancellation);
        return row?.Select(verdict => verdict is true).ToArray() is [var readable, var runnable, var perhaps, .. var holds] ? new RulingFacts(readable, runnable, perhaps, holds) : null;
    }
}
