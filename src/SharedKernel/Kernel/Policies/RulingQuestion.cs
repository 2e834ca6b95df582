using System.Linq.Expressions;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Resources;

namespace Knowledge.Kernel.Policies;

/// <summary>What is asked of the policies, and what the pipeline would answer.</summary>
/// <param name="Action">The action, or reading.</param>
/// <param name="Actor">Who would.</param>
/// <param name="Command">The action's message; null when its arguments are not known.</param>
/// <param name="Field">A field with rules that would be read; null when the record is meant.</param>
internal sealed record RulingQuestion<TRecord>(string Action, Actor Actor, object? Command, string? Field = null)
    where TRecord : class, IResource<TRecord>
{
    /// <summary>What is asked about, in words.</summary>
    public string Name => Field is null ? Action : $"{Action} {Field}";

    public Expression<Func<TRecord, bool>>? Readable => RuleBook<TRecord>.Readable(Actor);

    public Expression<Func<TRecord, bool>>? Runnable =>
        Field is not null ? Shown(Readable) : IsRead ? Readable : RuleBook<TRecord>.Runnable(Action, Actor, Command);

    public Expression<Func<TRecord, bool>>? PerhapsRunnable =>
        IsRead || Command is not null ? Runnable : RuleBook<TRecord>.PerhapsRunnable(Action, Actor);

    private bool IsRead => Action == ActorGrant.Reading;

    private Ruling Refused => RuleBook<TRecord>.CouldRead(Actor) ? Policies.Ruling.NotFound : Policies.Ruling.Forbidden;

    /// <summary>Without a record.</summary>
    public Ruling Ruling()
    {
        if (Runnable is null)
            return Policies.Ruling.Allowed;
        if (!IsNever(PerhapsRunnable))
            return Policies.Ruling.Depends;
        return IsRead && IsNever(Readable) ? Refused : Policies.Ruling.Forbidden;
    }

    /// <summary>On a record, or on none that exists.</summary>
    public Ruling Ruling(RulingFacts? facts)
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

    private Expression<Func<TRecord, bool>>? Shown(Expression<Func<TRecord, bool>>? readable)
    {
        var shown = ActorBinding.Bind(RuleBook<TRecord>.FieldReadable(Field!, Actor), Actor);
        if (readable is null || IsNever(shown))
            return shown ?? readable;
        return shown is null || IsNever(readable) ? readable : readable.And(shown);
    }

    private static bool IsNever(LambdaExpression? condition) => condition is { Body: ConstantExpression { Value: false } };
}
