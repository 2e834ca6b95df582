using Knowledge.Inference.Asking;
using Knowledge.Inference.Finding;

namespace Knowledge.Inference.Passages;

/// <summary>What is asked of passages.</summary>
public sealed partial class Passage
{
    /// <summary>Answers a question in the words of knowledge that a committee of peers has accepted, with citations and a confidence. When 'known' is false the fleet does not know.</summary>
    /// <param name="question">The question.</param>
    /// <param name="domain">Only items of this domain.</param>
    /// <param name="spaceId">Only items of this space; of all that you may read unless told.</param>
    /// <param name="first">How many citations at most.</param>
    /// <param name="deadlineMs">Within how many milliseconds there is an answer; what there is no time for is left out and named in 'skipped'.</param>
    [Action(IsQuery = true, Name = "ask", ForAgents = true)]
    internal static Task<Answer> Ask(
        Actor actor,
        Inquiry inquiry,
        [Length(1, AskRequest.LongestQuestion)] string question,
        [Length(1, 64)] string? domain = null,
        Guid? spaceId = null,
        [Range(1, AskRequest.MostCitations)] int first = AskRequest.UsualCitations,
        [Range(AskRequest.ShortestDeadline, AskRequest.LongestDeadline)] int deadlineMs = AskRequest.UsualDeadline,
        CancellationToken cancellation = default) =>
        inquiry.Ask(new AskRequest(question) { Domain = domain, SpaceId = spaceId, First = first, DeadlineMs = deadlineMs }, actor, cancellation);

    /// <summary>Finds the passages of accepted knowledge that fit a question or some words best by wording and by meaning, and says why. Ask instead when you want an answer.</summary>
    /// <param name="question">A question or some words.</param>
    /// <param name="domain">Only items of this domain.</param>
    /// <param name="spaceId">Only items of this space; of all that you may read unless told.</param>
    /// <param name="since">Only items accepted at this time or later.</param>
    /// <param name="until">Only items accepted before this time.</param>
    /// <param name="first">How many passages at most.</param>
    /// <param name="deadlineMs">Within how many milliseconds something is found; what there is no time for is left out and named in 'skipped'.</param>
    [Action(IsQuery = true, Name = "search", ForAgents = true)]
    internal static Task<Found> Search(
        Actor actor,
        Finder finder,
        [Length(1, AskRequest.LongestQuestion)] string question,
        [Length(1, 64)] string? domain = null,
        Guid? spaceId = null,
        DateTimeOffset? since = null,
        DateTimeOffset? until = null,
        [Range(1, FindRequest.MostPassages)] int first = FindRequest.UsualPassages,
        [Range(AskRequest.ShortestDeadline, AskRequest.LongestDeadline)] int deadlineMs = AskRequest.UsualDeadline) =>
        finder.Find(new FindRequest(question) { Domain = domain, SpaceId = spaceId, Since = since, Until = until, First = first, DeadlineMs = deadlineMs }, actor);
}
