using Knowledge.Host.Pages.Items;
using Knowledge.Kernel.Actions;
using Knowledge.Library.Items;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Knowledge.Host.Pages.Dashboard;

/// <summary>The first page. Each of its regions is also answered alone, by the partial that served it first.</summary>
internal sealed class DashboardModel(Actions actions, StatsQuery stats, ItemRows items, OnlineNodesQuery online, ActivityQuery activity) : PageModel
{
    private const int LatestItems = 8;

    /// <summary>What the page shows.</summary>
    public DashboardView View { get; private set; } = null!;

    /// <summary>The whole page.</summary>
    public async Task OnGetAsync(CancellationToken cancellation) => View = new DashboardView(
        await stats.Now(cancellation), await online.Now(cancellation), await Latest(cancellation), await activity.Latest(cancellation));

    /// <summary>The numbers.</summary>
    public async Task<IActionResult> OnGetStatsAsync(CancellationToken cancellation) => Partial("Dashboard/_Stats", await stats.Now(cancellation));

    /// <summary>The latest items.</summary>
    public async Task<IActionResult> OnGetLatestItemsAsync(CancellationToken cancellation) =>
        Partial("Dashboard/_LatestItems", await Latest(cancellation));

    /// <summary>Who is there.</summary>
    public async Task<IActionResult> OnGetOnlineNodesAsync(CancellationToken cancellation) =>
        Partial("Dashboard/_OnlineNodes", await online.Now(cancellation));

    /// <summary>What happened.</summary>
    public async Task<IActionResult> OnGetActivityAsync(CancellationToken cancellation) =>
        Partial("Dashboard/_Activity", await activity.Latest(cancellation));

    private Task<IReadOnlyList<ItemRow>> Latest(CancellationToken cancellation) => items.Newest(actions.Items.Read(), LatestItems, cancellation);
}
