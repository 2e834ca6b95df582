using Knowledge.Host.Pages.Shared.Models;

namespace Knowledge.Host.Pages.Items;

/// <summary>An item in a list.</summary>
/// <param name="Id">Its id, as in its address.</param>
/// <param name="Title">Its title.</param>
/// <param name="Domain">The name of its domain.</param>
/// <param name="Status">Its status, by name.</param>
/// <param name="Submitter">The name of the node that submitted it.</param>
/// <param name="SubmittedAt">When.</param>
/// <param name="Tally">The votes of its latest round; <see langword="null"/> before a committee is drawn.</param>
internal sealed record ItemRow(Guid Id, string Title, string Domain, string Status, string Submitter, DateTimeOffset SubmittedAt, Tally? Tally);
