using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Library.Items;

/// <summary>Finding items by their words; trigrams make it an index lookup.</summary>
public sealed partial class Item
{
    /// <summary>The items whose title or body contains the text, whatever the case.</summary>
    [Read(ForAgents = true)]
    public static IQueryable<Item> Search(IQueryable<Item> items, [Length(1, 200)] string text)
    {
        var pattern = LikePattern.Containing(text);
        return items.Where(item => EF.Functions.ILike(item.Title, pattern) || EF.Functions.ILike(item.Body, pattern));
    }
}
