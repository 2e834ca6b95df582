using System.Text.Json;
using Knowledge.Host.Pages.Admin.Catalog;
using Knowledge.Host.Pages.Admin.Forms;

namespace Knowledge.Host.Pages.Admin.Lists;

/// <summary>A list as its page shows it.</summary>
/// <param name="State">What was asked for.</param>
/// <param name="Catalog">All resources.</param>
/// <param name="Records">The records of this page.</param>
/// <param name="Total">How many records there are on all pages.</param>
/// <param name="Next">Where the next page is; null on the last.</param>
/// <param name="Previous">Where the page before is; null on the first.</param>
/// <param name="Problems">What was wrong, and the cure.</param>
internal sealed record ListView(
    ListState State, AdminCatalog Catalog, IReadOnlyList<JsonElement> Records, int? Total, string? Next, string? Previous, IReadOnlyList<string> Problems)
{
    /// <summary>The forms of actions that need no record.</summary>
    public IReadOnlyList<ActionForm> Forms { get; init; } = [];

    /// <summary>The lists of its own that the resource has, each with its arguments.</summary>
    public IReadOnlyList<ReadRun> Reads { get; init; } = [];

    /// <summary>Whether there is a list of destroyed records to go to.</summary>
    public bool ShowsDestroyed { get; init; }

    /// <summary>The actions that can be run on several records.</summary>
    public IReadOnlyList<ActionForm> Bulk { get; init; } = [];

    /// <summary>What a condition is being added for.</summary>
    public FilterTarget? Adding { get; init; }

    /// <summary>What was wrong with the condition that was to be added.</summary>
    public string? AddingProblem { get; init; }

    /// <summary>The resource.</summary>
    public AdminResource Resource => State.Resource;
}
