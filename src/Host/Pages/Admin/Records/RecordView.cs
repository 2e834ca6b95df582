using Knowledge.Host.Pages.Admin.Catalog;
using Knowledge.Host.Pages.Admin.Explaining;
using Knowledge.Host.Pages.Admin.Forms;
using Knowledge.Host.Pages.Admin.Values;

namespace Knowledge.Host.Pages.Admin.Records;

/// <summary>A record as its page shows it.</summary>
/// <param name="Resource">Of which resource.</param>
/// <param name="Id">Its key.</param>
/// <param name="Name">What it is known by.</param>
/// <param name="Values">Its values.</param>
/// <param name="Relations">What it leads to.</param>
/// <param name="History">What happened to it.</param>
/// <param name="Forms">What can be done to it.</param>
internal sealed record RecordView(
    AdminResource Resource,
    Guid Id,
    string Name,
    IReadOnlyList<ShownValue> Values,
    IReadOnlyList<RelatedList> Relations,
    HistoryPage History,
    IReadOnlyList<ActionForm> Forms)
{
    /// <summary>Whether it is destroyed: what is left can be looked at, and perhaps brought back.</summary>
    public bool IsDestroyed { get; init; }

    /// <summary>Why somebody may or may not act; null when the screens cannot say.</summary>
    public ExplainView? Explain { get; init; }
}

/// <summary>The beginning of what a relation leads to.</summary>
/// <param name="Label">How people call it.</param>
/// <param name="Other">Of which resource it is.</param>
/// <param name="Columns">What is shown of each.</param>
/// <param name="Rows">Each with its link and values.</param>
/// <param name="Total">How many there are.</param>
/// <param name="All">Where all of them are; null when there is no list of just them.</param>
internal sealed record RelatedList(
    string Label, AdminResource Other, IReadOnlyList<AdminField> Columns, IReadOnlyList<(RecordLink Link, IReadOnlyList<ShownValue> Values)> Rows, int Total, string? All);
