namespace Knowledge.Inference.Asking.Budgets;

/// <summary>Work that is done together with other work of the same kind.</summary>
/// <typeparam name="TWork">What is to be done.</typeparam>
/// <typeparam name="TPart">What one gets of what was done for all.</typeparam>
internal interface ISharedJob<TWork, TPart>
{
    TWork Work { get; }

    Func<IReadOnlyList<TWork>, IReadOnlyList<TPart>> Together { get; }

    /// <summary>Does what is left to do for this one alone.</summary>
    void Finish(Func<TPart> part);
}

/// <inheritdoc cref="ISharedJob{TWork, TPart}"/>
internal sealed class SharedJob<TWork, TPart, T>(TWork work, Func<IReadOnlyList<TWork>, IReadOnlyList<TPart>> together, Func<TPart, T> own)
    : LaneJob<T>, ISharedJob<TWork, TPart>
{
    public TWork Work => work;

    public Func<IReadOnlyList<TWork>, IReadOnlyList<TPart>> Together => together;

    public override bool GoesWith(LaneJob other) => other is ISharedJob<TWork, TPart> same && same.Together == together;

    public override void Do(IReadOnlyList<LaneJob> all)
    {
        List<ISharedJob<TWork, TPart>> jobs = [.. all.Cast<ISharedJob<TWork, TPart>>()];
        // What goes wrong for all is told to each.
        var parts = new Lazy<IReadOnlyList<TPart>>(() => together([.. jobs.Select(job => job.Work)]));
        foreach (var (at, job) in jobs.Index())
            job.Finish(() => parts.Value[at]);
    }

    public void Finish(Func<TPart> part) => Note(() => own(part()));
}
