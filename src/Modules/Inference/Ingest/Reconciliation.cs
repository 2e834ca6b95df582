using Knowledge.Inference.Engines;

namespace Knowledge.Inference.Ingest;

/// <summary>Brings an engine, whatever it holds, to what is stored: what is missing comes in, what is not accepted any more goes.</summary>
internal sealed class Reconciliation(PassageRows rows)
{
    private const int AtOnce = 2000;

    /// <summary>Reconciles once.</summary>
    /// <param name="searchable">The engine and whose passages it holds.</param>
    /// <param name="cancellation">Ends it; the next one goes on.</param>
    /// <returns>How many passages it holds then.</returns>
    public async Task<int> Run(Searchable searchable, CancellationToken cancellation)
    {
        var (encoder, engine) = (searchable.Encoder.Name, searchable.Passages);
        var held = (await engine.Held(cancellation)).ToDictionary(passage => passage.PassageId);
        return held.Count == 0 ? await Fill(engine, encoder, cancellation) : await Mend(engine, encoder, held, cancellation);
    }

    private async Task<int> Fill(IPassageEngine engine, string encoder, CancellationToken cancellation)
    {
        var added = 0;
        await foreach (var batch in rows.Everything(encoder, cancellation).Chunk(AtOnce).WithCancellation(cancellation))
        {
            await engine.Add(batch, cancellation);
            added += batch.Length;
        }

        return added;
    }

    private async Task<int> Mend(IPassageEngine engine, string encoder, Dictionary<Guid, HeldPassage> held, CancellationToken cancellation)
    {
        var (wrong, missing, stored) = (new HashSet<Guid>(), new HashSet<Guid>(), 0);
        await foreach (var passage in rows.Keys(encoder, cancellation))
        {
            stored++;
            if (!held.Remove(passage.PassageId, out var known))
                missing.Add(passage.ItemId);
            else if (known != passage)
                wrong.Add(passage.ItemId);
        }

        missing.UnionWith(wrong);
        wrong.UnionWith(held.Values.Select(passage => passage.ItemId));
        foreach (var items in wrong.Chunk(AtOnce))
            await engine.Remove(items, cancellation);
        // An item that is removed because of one passage may have others that are right.
        missing.UnionWith(wrong);
        foreach (var items in missing.Chunk(AtOnce))
            await engine.Add(await rows.OfItems(encoder, items, cancellation).ToListAsync(cancellation), cancellation);
        return stored;
    }
}
