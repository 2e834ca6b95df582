using Knowledge.Kernel.Actions;
using Knowledge.Library.Items;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Host.Pages.Items;

/// <summary>The domains that items are in.</summary>
internal sealed class Domains(Actions actions)
{
    private const int Most = 200;

    /// <summary>All of them by name, as far as the visitor may read an item in them; of very many the first 200.</summary>
    public Task<List<string>> All(CancellationToken cancellation) =>
        actions.Items.Read().Select(item => item.Domain).Distinct().OrderBy(domain => domain).Take(Most).ToListAsync(cancellation);
}
