namespace Knowledge.Host.Pages.Admin.Records;

/// <summary>A page of what happened to a record.</summary>
/// <param name="Entries">The latest first.</param>
/// <param name="Earlier">The event that the page before begins before; null when this is the beginning.</param>
/// <param name="IsLater">Whether there are later events than these.</param>
internal sealed record HistoryPage(IReadOnlyList<HistoryEntry> Entries, long? Earlier, bool IsLater);

/// <summary>An event.</summary>
/// <param name="Id">Its place in the feed.</param>
/// <param name="At">When.</param>
/// <param name="Action">What was done.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="By">The administrator who acted as that actor.</param>
/// <param name="TraceId">The trace of the request.</param>
/// <param name="Changes">What changed.</param>
internal sealed record HistoryEntry(long Id, DateTimeOffset At, string Action, string Actor, string? By, string? TraceId, IReadOnlyList<HistoryChange> Changes);

/// <summary>A value that changed.</summary>
/// <param name="Label">Which.</param>
/// <param name="Before">Before; null when there was none.</param>
/// <param name="After">After; null when there is none.</param>
internal sealed record HistoryChange(string Label, string? Before, string? After);
