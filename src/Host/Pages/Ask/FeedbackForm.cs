namespace Knowledge.Host.Pages.Ask;

/// <summary>Where a visitor says how a cited item was as an answer.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="Question">What was asked.</param>
/// <param name="Number">The number of the citation.</param>
internal sealed record FeedbackForm(Guid ItemId, string Question, int Number);
