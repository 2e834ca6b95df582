using Knowledge.Inference.Encoding;
using Knowledge.Inference.Engines;
using Knowledge.Inference.Passages;
using Knowledge.Inference.Search;
using Knowledge.Kernel.Storage;
using Knowledge.Library.Items;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Inference.Ingest;

/// <summary>Makes items searchable: cuts them into passages, encodes those, and adds them to what serves.</summary>
internal sealed class Ingesting(KnowledgeDb db, ServingIndex serving)
{
    public async Task Ingest(IReadOnlyList<Guid> itemIds, CancellationToken cancellation)
    {
        var now = serving.Now;
        await now.Passages.Add(await Encode(itemIds, now.Encoder, cancellation), cancellation);
        // What is made for the encoder that comes next is read from the database when it takes over.
        if (serving.Next is { } next)
            await Encode(itemIds, next, cancellation);
    }

    private async Task<IReadOnlyList<IndexedPassage>> Encode(IReadOnlyList<Guid> itemIds, ISentenceEncoder encoder, CancellationToken cancellation)
    {
        var items = await db.Set<Item>().AsNoTracking()
            .Where(item => itemIds.Contains(item.Id) && !db.Set<Passage>().Any(passage => passage.ItemId == item.Id && passage.Encoder == encoder.Name))
            .Select(item => new { item.Id, item.SpaceId, item.Domain, item.Title, item.Body, Facts = new ItemFacts(item.Digest, item.DecidedAt, item.Confidence, item.DecisionId) })
            .ToListAsync(cancellation);
        var pieces = items.SelectMany(item => PassageSplitter.Split(item.Title, item.Body).Select(text => (Item: item, Text: text))).ToList();
        var vectors = encoder.EncodePassages([.. pieces.Select(piece => piece.Text.EmbeddingText)]);
        var passages = pieces.Select((piece, at) => Passage.Of(piece.Item.Id, piece.Text, encoder.Name, vectors[at])).ToList();
        db.AddRange(passages);
        await db.SaveChangesAsync(cancellation);
        return [.. passages.Select((passage, at) =>
            new IndexedPassage(passage.Id, passage.ItemId, pieces[at].Item.SpaceId, pieces[at].Item.Domain, pieces[at].Item.Title, passage.Text, vectors[at]) { Start = passage.Start, Facts = pieces[at].Item.Facts })];
    }
}
