using Knowledge.Host.Pages.Admin.Catalog;
using Knowledge.Host.Pages.Admin.Records;

namespace Knowledge.Host.Pages.Admin.Audit;

/// <summary>Who did what, as its page shows it.</summary>
/// <param name="State">Which of it.</param>
/// <param name="Rows">The latest first.</param>
/// <param name="Earlier">The address of what was before; null when this is the beginning.</param>
/// <param name="Resources">All that there are.</param>
/// <param name="Actions">What can be done with the resource that was chosen, or with any.</param>
internal sealed record AuditView(AuditState State, IReadOnlyList<AuditRow> Rows, string? Earlier, IReadOnlyList<AdminResource> Resources, IReadOnlyList<string> Actions);

/// <summary>An event and what it happened to.</summary>
/// <param name="Entry">The event.</param>
/// <param name="Resource">The resource's name.</param>
/// <param name="Known">The resource; null when no module has it any more.</param>
/// <param name="RecordId">The record's key.</param>
internal sealed record AuditRow(HistoryEntry Entry, string Resource, AdminResource? Known, Guid RecordId);
