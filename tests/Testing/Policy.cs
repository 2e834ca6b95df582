using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Policies;
using Knowledge.Kernel.Resources;

namespace Knowledge.Testing;

/// <summary>
/// Asserts what policies say, and why:
/// <c>await Policy.Of&lt;Book&gt;(actions).As(ann).On(book.Id).Run(nameof(Book.Withdraw)).IsForbidden(by: "IsSealed")</c>.
/// </summary>
public static class Policy
{
    /// <summary>Asks about a resource.</summary>
    /// <param name="actions">The door of any actor.</param>
    public static PolicyQuestion<TRecord> Of<TRecord>(Actions actions)
        where TRecord : class, IResource<TRecord> => new(actions, Actor.Anonymous, null);
}

/// <summary>A question that still lacks the action.</summary>
public sealed record PolicyQuestion<TRecord>(Actions Actions, Actor Actor, Guid? RecordId)
    where TRecord : class, IResource<TRecord>
{
    /// <summary>Asks of this actor.</summary>
    public PolicyQuestion<TRecord> As(Actor actor) => this with { Actor = actor };

    /// <summary>Asks about this record.</summary>
    public PolicyQuestion<TRecord> On(Guid record) => this with { RecordId = record };

    /// <summary>Asks whether it may be seen.</summary>
    public PolicyAnswer Read() => Run(ActorGrant.Reading);

    /// <summary>Asks whether the field may be seen.</summary>
    public PolicyAnswer ReadField(string property) => new(() => Actions.ExplainField<TRecord>(property, Actor, RecordId));

    /// <summary>Asks whether the action may be run.</summary>
    public PolicyAnswer Run(string action) => new(() => Actions.Explain<TRecord>(action, Actor, RecordId));

    /// <summary>Asks whether the action may be run with these arguments.</summary>
    public PolicyAnswer Run(IAction<TRecord> command) => new(() => Actions.Explain(command, Actor));
}
