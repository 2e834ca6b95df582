using System.Linq.Expressions;
using Knowledge.Kernel.Resources;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Kernel.Jobs;

/// <summary>A trigger on the rows of a resource; the generator states one for each declaration.</summary>
/// <typeparam name="TRecord">The resource whose rows it looks at.</typeparam>
/// <param name="facts">What its declaration says.</param>
public sealed class Trigger<TRecord>(TriggerFacts facts) : ITrigger
    where TRecord : class, IResource<TRecord>
{
    /// <inheritdoc />
    public TriggerFacts Facts => facts;

    /// <summary>The condition.</summary>
    public required Func<JobRun, Expression<Func<TRecord, bool>>> When { get; init; }

    /// <summary>What runs on one row; there is this or <see cref="Many"/>.</summary>
    public Func<JobRun, Guid, Task>? Each { get; init; }

    /// <summary>What runs on many rows at once.</summary>
    public Func<JobRun, IReadOnlyList<Guid>, Task>? Many { get; init; }

    /// <summary>How many rows may be run now; without it a batch.</summary>
    public Func<JobRun, Task<int>>? Limit { get; init; }

    /// <inheritdoc />
    public bool TakesMany => Many is not null;

    /// <inheritdoc />
    public IQueryable<DueRow> Due(JobRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.Actions.Read<TRecord>().Where(When(run)).Select(record => new DueRow { Id = record.Id, Version = EF.Property<uint>(record, "xmin") });
    }

    /// <inheritdoc />
    public Task<int> Room(JobRun run) => Limit is null ? Task.FromResult(facts.Batch) : Limit(run);

    /// <inheritdoc />
    public Task Run(JobRun run, IReadOnlyList<Guid> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return Many is null ? Each!(run, rows.Single()) : Many(run, rows);
    }
}
