using Knowledge.Host.Pages.Shared.Models;

namespace Knowledge.Host.Pages.Rounds;

/// <summary>A round in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Number">The how many-th round of its item, from 1.</param>
/// <param name="ItemId">The item it decides.</param>
/// <param name="ItemTitle">That item's title.</param>
/// <param name="Domain">That item's domain.</param>
/// <param name="Status">Its status or outcome, by name.</param>
/// <param name="Tally">The votes so far.</param>
/// <param name="OpenedAt">When the committee was drawn.</param>
/// <param name="Deadline">When it is closed without a decision.</param>
/// <param name="ClosedAt">When it was decided or closed; <see langword="null"/> while it is open.</param>
internal sealed record RoundRow(
    Guid Id, int Number, Guid ItemId, string ItemTitle, string Domain, string Status, Tally Tally, DateTimeOffset OpenedAt, DateTimeOffset Deadline, DateTimeOffset? ClosedAt);

/// <summary>The page of all rounds.</summary>
/// <param name="Rounds">The rounds of this page, latest first.</param>
/// <param name="Pager">The way to the next.</param>
/// <param name="OnlyOpen">Whether decided rounds are left out (query parameter <c>open=true</c>).</param>
/// <param name="Problem">What was wrong with the address, and the cure.</param>
internal sealed record RoundList(IReadOnlyList<RoundRow> Rounds, Pager Pager, bool OnlyOpen, string? Problem = null);
