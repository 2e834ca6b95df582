using Knowledge.Inference.Passages;
using Knowledge.Inference.Search;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Inference.Ingest;

/// <summary>Takes items out of the search: first out of the index, so that no answer quotes them, then out of the database.</summary>
internal sealed class Withdrawing(KnowledgeDb db, PassageIndex index)
{
    public async Task Withdraw(IReadOnlyList<Guid> itemIds, CancellationToken cancellation)
    {
        foreach (var item in itemIds)
            index.RemoveItem(item);
        await db.Set<Passage>().Where(passage => itemIds.Contains(passage.ItemId)).ExecuteDeleteAsync(cancellation);
    }
}
