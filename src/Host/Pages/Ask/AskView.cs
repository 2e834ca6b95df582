using Knowledge.Host.Pages.Items;

namespace Knowledge.Host.Pages.Ask;

/// <summary>The page where people ask.</summary>
/// <param name="Question">What was asked (query parameter <c>question</c>).</param>
/// <param name="Domain">Where to look (query parameter <c>domain</c>); everywhere when empty.</param>
/// <param name="Domains">The domains to choose from.</param>
/// <param name="Space">In which space to look (query parameter <c>space</c>); in all that the visitor may read when empty.</param>
/// <param name="Spaces">The spaces to choose from.</param>
/// <param name="Answer">The answer; <see langword="null"/> before a question.</param>
/// <param name="Error">Why there is no answer, and the cure.</param>
/// <param name="Examples">Questions to start with.</param>
internal sealed record AskView(
    string? Question, string? Domain, IReadOnlyList<string> Domains, Guid? Space, IReadOnlyList<SpaceChoice> Spaces, AnswerView? Answer, string? Error, IReadOnlyList<string> Examples)
{
    /// <summary>Whether the visitor may have the answer put into other words.</summary>
    public bool CanBeWritten { get; init; }

    /// <summary>After what time to ask again; null when that is no cure.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>How long people wait before they are asked to come again, in milliseconds: longer than programs, who can.</summary>
    public const int Patience = 2000;

    /// <summary>The longest question, in characters.</summary>
    public const int LongestQuestion = 500;
}
