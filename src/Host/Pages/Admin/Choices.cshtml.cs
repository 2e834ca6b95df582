using Knowledge.Host.Pages.Admin.Catalog;
using Knowledge.Host.Pages.Admin.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Knowledge.Host.Pages.Admin;

/// <summary>What a form offers for the key of a record, and what the record of a key is called.</summary>
internal sealed class ChoicesModel(AdminCatalog catalog, KeyChoices choices) : PageModel
{
    /// <summary>The id of the field that asks.</summary>
    public string Field { get; private set; } = "";

    /// <summary>Records to choose from.</summary>
    public IReadOnlyList<KeyChoice> Choices { get; private set; } = [];

    /// <summary>Whether the field holds a whole key.</summary>
    public bool IsKey { get; private set; }

    /// <summary>The record of that key; null when there is none that the visitor may see.</summary>
    public KeyChoice? Chosen => IsKey ? Choices.SingleOrDefault() : null;

    /// <summary>Looks for what was typed so far, which comes under the name of the field.</summary>
    public async Task<IActionResult> OnGetAsync(string module, string resource, string? field, string? name, CancellationToken cancellation)
    {
        if (catalog.Find(module, resource) is not { Title: { } title } found)
            return NotFound();
        var typed = name is null ? "" : Request.Query[name].ToString();
        Field = field ?? "";
        IsKey = Guid.TryParse(typed, out _);
        Choices = await choices.Named(found, title, typed, cancellation);
        return Page();
    }
}
