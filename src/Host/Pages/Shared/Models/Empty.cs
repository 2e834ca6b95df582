namespace Knowledge.Host.Pages.Shared.Models;

/// <summary>What stands where a list has nothing to show, with what to do about it.</summary>
/// <param name="Title">What is not there.</param>
/// <param name="Hint">Why, or what to do.</param>
/// <param name="Href">Where to go from here.</param>
/// <param name="Action">The text of that link.</param>
internal sealed record Empty(string Title, string? Hint = null, string? Href = null, string? Action = null);
