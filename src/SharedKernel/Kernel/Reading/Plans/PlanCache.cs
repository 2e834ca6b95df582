using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Knowledge.Kernel.Reading.Plans;

/// <summary>Keeps the plans of the readings that come again and again; clients send the same few documents.</summary>
internal sealed class PlanCache(IDbContextFactory<KnowledgeDb> databases)
{
    private const int Capacity = 1000;

    private readonly RecentlyUsed<string, Plan> plans = new(Capacity);
    private IModel? model;

    /// <summary>The plan of a reading.</summary>
    /// <param name="kind">What sort of plan it is; the same key may stand for a record and for a list of records.</param>
    /// <param name="key">The shape of the reading.</param>
    /// <param name="compile">Makes the plan; it is given what starts a statement.</param>
    public Plan Find(string kind, ReadingKey key, Func<Func<Compilation>, Plan> compile)
    {
        if (key.IsUnique)
            return compile(() => new Compilation(Model));
        var shape = kind + key;
        if (plans.Find(shape) is { } known)
            return known;
        var plan = compile(() => new Compilation(Model));
        plans.Keep(shape, plan);
        return plan;
    }

    private IModel Model => model ??= Read();

    private IModel Read()
    {
        using var db = databases.CreateDbContext();
        return db.Model;
    }
}
