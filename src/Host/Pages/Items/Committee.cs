using Knowledge.Host.Pages.Shared.Models;

namespace Knowledge.Host.Pages.Items;

/// <summary>The peers drawn to judge an item, and how they voted.</summary>
/// <param name="RoundId">The round.</param>
/// <param name="Round">The number of the round, from 1.</param>
/// <param name="Status">Its status or outcome, by name.</param>
/// <param name="Tally">The weights so far.</param>
/// <param name="Deadline">When the round is closed without a decision.</param>
/// <param name="ClosedAt">When it was decided or closed; <see langword="null"/> while it is open.</param>
/// <param name="Votes">One row for each member, voted or not.</param>
internal sealed record Committee(
    Guid RoundId, int Round, string Status, Tally Tally, DateTimeOffset Deadline, DateTimeOffset? ClosedAt, IReadOnlyList<VoteRow> Votes);

/// <summary>A member of a committee and the vote it cast.</summary>
/// <param name="Node">The name of the node.</param>
/// <param name="Weight">How much its vote counts.</param>
/// <param name="Choice">"Accept" or "Reject"; without a vote "Missed" or "NotNeeded"; <see langword="null"/> while it is awaited.</param>
/// <param name="Reason">Why, in its words.</param>
/// <param name="At">When it voted.</param>
/// <param name="Id">The vote.</param>
internal sealed record VoteRow(string Node, double Weight, string? Choice, string? Reason, DateTimeOffset? At, Guid? Id = null);
