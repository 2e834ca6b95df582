using Knowledge.Host.Pages.Admin.Forms;
using Knowledge.Host.Pages.Admin.Lists;
using Knowledge.Host.Pages.Admin.Values;

namespace Knowledge.Host.Pages.Admin.Bulk;

/// <summary>An action on several records.</summary>
/// <param name="Form">The action with its arguments, the same for all records.</param>
/// <param name="List">The list that they were selected in.</param>
/// <param name="Records">The records, by their keys.</param>
/// <param name="Results">What became of each; empty before it was run.</param>
internal sealed record BulkView(ActionForm Form, ListState List, IReadOnlyDictionary<Guid, RecordLink> Records, IReadOnlyList<BulkResult> Results)
{
    /// <summary>How many were done.</summary>
    public int Done => Results.Count(result => result.Problem is null);
}

/// <summary>What became of one record.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Problem">Why it was refused; null when it was done.</param>
internal sealed record BulkResult(Guid Id, string? Problem)
{
    /// <summary>What is shown this once.</summary>
    public string? Secret { get; init; }
}
