using Knowledge.Kernel.Events;
using Knowledge.Kernel.Storage;

namespace Knowledge.Kernel.Actions;

/// <summary>What one transaction collects while its actions run: in whose name, which actions on which records, which events.</summary>
public sealed class UnitOfWork
{
    private readonly Dictionary<object, (string Action, Actor Actor)> done = new(ReferenceEqualityComparer.Instance);

    /// <summary>True while an action's transaction is open in this scope.</summary>
    public bool IsOpen { get; internal set; }

    /// <summary>In whose name the innermost action runs.</summary>
    public Actor Actor { get; private set; } = Actor.Anonymous;

    /// <summary>Who really acts, when an administrator acts as somebody else: also in the steps that follow from the action.</summary>
    public Impersonator? By { get; private set; }

    /// <summary>What earlier attempts lost a race for.</summary>
    internal ContendedRows Contended { get; set; } = new();

    /// <summary>The events of the transaction, filled when it is saved.</summary>
    internal IReadOnlyList<Event> Events { get; set; } = [];

    /// <summary>Why the transaction must not be committed, if so: an inner action was refused after it had written.</summary>
    internal Exception? Doomed { get; set; }

    /// <exception cref="Exception">The transaction must not be committed.</exception>
    internal void Certify()
    {
        if (Doomed is not null)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(Doomed);
    }

    internal IDisposable In(Actor actor)
    {
        var (before, by) = (Actor, By);
        (Actor, By) = (actor, actor.By ?? by);
        return new Restoring(() => (Actor, By) = (before, by));
    }

    /// <summary>The version that the caller has seen of the record that a message is about.</summary>
    internal (object Message, string Version)? Expected { get; set; }

    internal void Note(object record, string action) => done[record] = (action, Actor);

    /// <summary>Remembers what was noted until now; disposing forgets what was noted since.</summary>
    internal IDisposable Remember()
    {
        var before = done.ToList();
        return new Restoring(() =>
        {
            done.Clear();
            before.ForEach(note => done.Add(note.Key, note.Value));
        });
    }

    /// <summary>The action that changed a record; a record changed along the way belongs to the outermost action.</summary>
    internal (string Action, Actor Actor) Of(object record, string outermost) =>
        done.TryGetValue(record, out var noted) ? noted : (outermost, Actor);

    private sealed class Restoring(Action undo) : IDisposable
    {
        public void Dispose() => undo();
    }
}
