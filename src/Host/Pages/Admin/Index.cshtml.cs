using Knowledge.Host.Pages.Admin.Catalog;
using Knowledge.Host.Pages.Admin.Lists;
using Knowledge.Host.Pages.Admin.Work;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Knowledge.Host.Pages.Admin;

/// <summary>The modules and their resources.</summary>
internal sealed class IndexModel(AdminCatalog catalog, ListQuery query, WorkQuery work) : PageModel
{
    /// <summary>The modules, lowest first, with their resources and how many records there are of each.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<(AdminResource Resource, int? Count)> Resources)> Modules { get; private set; } = [];

    /// <summary>How much work is tried again and how much was given up; null when that is not for the visitor.</summary>
    public (int Waiting, int Dead)? Work { get; private set; }

    /// <summary>Counts what the visitor may see.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var modules = new List<(string, IReadOnlyList<(AdminResource, int?)>)>();
        foreach (var (name, resources) in catalog.Modules)
        {
            var counted = new List<(AdminResource, int?)>();
            foreach (var resource in resources)
                counted.Add((resource, await query.Count(resource, cancellation)));
            modules.Add((name, counted));
        }

        Modules = modules;
        Work = await work.Counts(cancellation);
    }
}
