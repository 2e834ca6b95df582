using Knowledge.Host.Pages.Items;
using Knowledge.Host.Pages.Nodes;
using Knowledge.Host.Pages.Shared.Models;

namespace Knowledge.Host.Pages.Dashboard;

/// <summary>The first page: what the network knows and does right now.</summary>
internal sealed record DashboardView(IReadOnlyList<Stat> Stats, OnlineNodes Online, IReadOnlyList<ItemRow> Latest, IReadOnlyList<ActivityRow> Activity);

/// <summary>The nodes that are there now.</summary>
/// <param name="Total">How many are online, shown here or not.</param>
/// <param name="Nodes">Some of them, the busiest first.</param>
internal sealed record OnlineNodes(int Total, IReadOnlyList<NodeRow> Nodes);

/// <summary>Something that happened.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="Action">What: "accepted", "voted to reject".</param>
/// <param name="Subject">What it was done to.</param>
/// <param name="Href">Where to see it.</param>
/// <param name="Tone">The sign beside it.</param>
internal sealed record ActivityRow(DateTimeOffset At, string Actor, string Action, string? Subject = null, string? Href = null, Tone Tone = Tone.Neutral);
