using System.Diagnostics;
using Knowledge.Inference.Answering;
using Knowledge.Inference.Encoding;
using Knowledge.Inference.Search;
using Knowledge.Kernel;
using Knowledge.Library.Spaces;
using ZiggyCreatures.Caching.Fusion;

namespace Knowledge.Inference.Asking;

/// <summary>Answers the questions of the one who calls, from accepted items that it may read.</summary>
public sealed class Inquiry(ISentenceEncoder encoder, PassageIndex index, IFusionCache cache, ReadableSpaces readable, Actions actions)
{
    /// <summary>The longest question, in characters.</summary>
    public const int LongestQuestion = 1000;

    /// <summary>The most citations of an answer.</summary>
    public const int MostCitations = 20;

    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(10);

    private static readonly System.Diagnostics.Metrics.Histogram<double> Duration =
        Telemetry.Meter.CreateHistogram<double>("knowledge.answer.duration", "s", "How long an answer took, the cache included.");

    /// <summary>The answer to a question.</summary>
    /// <param name="question">1 to 1,000 characters.</param>
    /// <param name="spaceId">Only items of this space, or null for all that the asker may read.</param>
    /// <param name="domain">Only items of this domain, or null for all.</param>
    /// <param name="first">How many citations at most, 1 to 20.</param>
    /// <param name="cancellation">Ends the wait for another asker of the same question.</param>
    /// <returns>The answer and the milliseconds it took, a cached one included.</returns>
    /// <exception cref="Refusal">An argument is out of its bounds.</exception>
    public async Task<(Answer Answer, double ElapsedMs)> Ask(
        string question, Guid? spaceId, string? domain, int first, CancellationToken cancellation)
    {
        question = Check(question, first);
        using var span = Telemetry.Source.StartActivity("Ask");
        var started = Stopwatch.GetTimestamp();
        var findable = await Reach(spaceId, cancellation);
        // The epoch is part of the key: an answer never outlives a change of what it was made from. So are the spaces: it is told to
        // nobody who reads others.
        var key = $"ask:{index.Epoch}:{SpaceKey.Of(findable)}:{first}:{domain}:{question.ToLowerInvariant()}";
        var answer = await cache.GetOrSetAsync(key, _ => Task.FromResult(Compose(question, findable, domain, first)), Freshness, token: cancellation);
        var elapsed = Stopwatch.GetElapsedTime(started);
        Duration.Record(elapsed.TotalSeconds);
        return (answer, elapsed.TotalMilliseconds);
    }

    /// <summary>A space that is hidden from the asker is one without items, like one that does not exist.</summary>
    private async Task<Findable> Reach(Guid? spaceId, CancellationToken cancellation)
    {
        var findable = await readable.Of(actions.Actor, cancellation);
        return spaceId is { } one ? findable with { Spaces = findable.Spaces.Where(space => space == one).ToHashSet() } : findable;
    }

    private static string Check(string question, int first)
    {
        question = string.Join(' ', question.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (question.Length is 0 or > LongestQuestion)
            throw new Refusal(FailureCode.Invalid, $"'question' takes 1 to {LongestQuestion} characters.", "question");
        if (first is < 1 or > MostCitations)
            throw new Refusal(FailureCode.Invalid, $"'first' is {first}; ask for 1 to {MostCitations} citations.", "first");
        return question;
    }

    private Answer Compose(string question, Findable findable, string? domain, int first)
    {
        var stages = new List<Stage>();
        var vector = Timed("read the question", () => encoder.EncodeQuestion(question));
        var hits = Timed("search", () => index.Search(new SearchRequest(question, vector, first) { Spaces = findable.Spaces, Withdrawn = findable.Retracted, Domain = domain, BestPerItem = true }));
        var draft = Timed("choose the words", () => ExtractiveAnswer.Compose(question, hits, encoder, vector));
        return new Answer(draft.Text, draft.Citations.Count > 0, draft.Confidence, Citations(draft, hits), stages);

        T Timed<T>(string name, Func<T> step)
        {
            var started = Stopwatch.GetTimestamp();
            var result = step();
            stages.Add(new Stage(name, Math.Round(Stopwatch.GetElapsedTime(started).TotalMilliseconds, 2)));
            return result;
        }
    }

    /// <summary>What the answer quotes comes first; an answer that abstains cites nothing.</summary>
    private static IReadOnlyList<Citation> Citations(DraftAnswer draft, IReadOnlyList<PassageHit> hits)
    {
        if (draft.Citations.Count == 0)
            return [];
        var quotes = draft.Citations.GroupBy(citation => citation.Hit.Passage.PassageId)
            .ToDictionary(group => group.Key, group => string.Join(' ', group.Select(citation => citation.Quote)));
        return [.. hits
            .OrderByDescending(hit => quotes.ContainsKey(hit.Passage.PassageId))
            .ThenByDescending(hit => hit.Score)
            .Select(hit => new Citation(hit.Passage.ItemId, hit.Passage.Title, hit.Passage.Text, quotes.GetValueOrDefault(hit.Passage.PassageId), hit.Score))];
    }
}
