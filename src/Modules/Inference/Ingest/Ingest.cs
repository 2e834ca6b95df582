using Knowledge.Inference.Encoding;
using Knowledge.Inference.Passages;
using Knowledge.Inference.Search;
using Knowledge.Kernel.Jobs;
using Knowledge.Kernel.Live;
using Knowledge.Kernel.Storage;
using Knowledge.Library.Items;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Knowledge.Inference.Ingest;

/// <summary>Makes accepted items searchable. An accepted item without passages is the work that is due, so a crash loses nothing.</summary>
internal sealed class Ingest(
    IDbContextFactory<KnowledgeDb> databases, ArcticEncoder encoder, PassageIndex index, LiveEvents live, TimeProvider clock, ILogger<Ingest> log)
    : DueWork(live, clock, log)
{
    private const int ItemsAtOnce = 32;

    protected override async Task<int> Do(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var due = await db.Set<Item>().AsNoTracking()
            .Where(item => item.Status == ItemStatus.Accepted && !db.Set<Passage>().Any(passage => passage.ItemId == item.Id))
            .OrderBy(item => item.DecidedAt).Take(ItemsAtOnce)
            .Select(item => new { item.Id, item.Domain, item.Title, item.Body })
            .ToListAsync(cancellation);
        if (due.Count == 0)
            return 0;
        var pieces = due.SelectMany(item => PassageSplitter.Split(item.Title, item.Body).Select(text => (Item: item, Text: text))).ToList();
        var vectors = encoder.EncodePassages([.. pieces.Select(piece => piece.Text.EmbeddingText)]);
        var passages = pieces.Select((piece, at) => Passage.Of(piece.Item.Id, piece.Text, vectors[at])).ToList();
        db.AddRange(passages);
        await db.SaveChangesAsync(cancellation);
        index.Add([.. passages.Select((passage, at) =>
            new IndexedPassage(passage.Id, passage.ItemId, pieces[at].Item.Domain, pieces[at].Item.Title, passage.Text, vectors[at]))]);
        return due.Count;
    }
}
