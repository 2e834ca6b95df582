namespace Knowledge.Kernel.Jobs;

/// <summary>A declared trigger, whatever its rows are; generated.</summary>
public interface ITrigger
{
    /// <summary>What its declaration says.</summary>
    TriggerFacts Facts { get; }

    /// <summary>Whether it runs on many rows at once.</summary>
    bool TakesMany { get; }

    /// <summary>All rows that match.</summary>
    IQueryable<DueRow> Due(JobRun run);

    /// <summary>How many rows may be run now.</summary>
    Task<int> Room(JobRun run);

    /// <summary>Runs it on these rows; on one alone unless <see cref="TakesMany"/>.</summary>
    Task Run(JobRun run, IReadOnlyList<Guid> rows);
}

/// <summary>A row that matches.</summary>
public sealed class DueRow
{
    /// <summary>Its key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Which of its versions was seen; another number after every change.</summary>
    public required uint Version { get; init; }
}

/// <summary>What the declaration of a trigger says.</summary>
/// <param name="Name">Module, resource and member, such as <c>network.Node.Silent</c>; failures are kept under it.</param>
/// <param name="Every">The pause between two looks when nothing changes.</param>
/// <param name="Attempts">How often it may fail on one row.</param>
/// <param name="Batch">How many rows a host takes at a time.</param>
/// <param name="Wakes">The resources whose changes are a reason to look.</param>
public sealed record TriggerFacts(string Name, TimeSpan Every, int Attempts, int Batch, IReadOnlySet<string> Wakes);
