using Knowledge.Inference.Passages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Knowledge.Host.Pages.Items;

/// <summary>One item with all that is known of it.</summary>
internal sealed class ItemModel(ItemDetailQuery query) : PageModel
{
    /// <summary>The item.</summary>
    public ItemDetail Item { get; private set; } = null!;

    /// <summary>Shows the item, or that there is none the visitor may see.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, int? from, int? length, CancellationToken cancellation)
    {
        if (await query.Find(id, cancellation) is not { } found)
            return NotFound();
        Item = from >= 0 && length > 0 ? found with { Marked = new TextSpan(from.Value, length.Value) } : found;
        return Page();
    }
}
