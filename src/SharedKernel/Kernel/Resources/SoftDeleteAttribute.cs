namespace Knowledge.Kernel.Resources;

/// <summary>A destroyed record stays in the database with the time of its end; no read, relation, filter or count shows it.</summary>
/// <remarks>An action marked <c>[Update(OnDeleted = true)]</c> runs on such records alone; one that sets <c>DeletedAt</c> to null restores them.</remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class SoftDeleteAttribute : Attribute;

/// <summary>A record that outlives its destruction; generated.</summary>
public interface ISoftDeleted
{
    /// <summary>When it was destroyed; null while it is there.</summary>
    DateTimeOffset? DeletedAt { get; }
}
