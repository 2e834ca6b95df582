using Knowledge.Inference.Engines;
using Knowledge.Inference.Passages;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Inference.Ingest;

/// <summary>Takes items out of the search: first out of what serves, so that no answer quotes them, then out of the database.</summary>
internal sealed class Withdrawing(KnowledgeDb db, ServingIndex serving)
{
    public async Task Withdraw(IReadOnlyList<Guid> itemIds, CancellationToken cancellation)
    {
        await serving.Now.Passages.Remove(itemIds, cancellation);
        await db.Set<Passage>().Where(passage => itemIds.Contains(passage.ItemId)).ExecuteDeleteAsync(cancellation);
    }
}
