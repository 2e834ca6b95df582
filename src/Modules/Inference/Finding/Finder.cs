using Knowledge.Inference.Asking;
using Knowledge.Inference.Asking.Budgets;
using Knowledge.Inference.Engines;
using Knowledge.Inference.Search;
using Knowledge.Kernel;
using Knowledge.Kernel.Actions;
using Knowledge.Library.Spaces;

namespace Knowledge.Inference.Finding;

/// <summary>Finds passages for an actor, among those that it may read, in the time that it has.</summary>
public sealed class Finder
{
    private const double QuestionShare = 0.5, SearchShare = 0.9;

    private readonly ServingIndex _serving;
    private readonly QuestionVectors _vectors;
    private readonly IReach _reach;
    private readonly TimeProvider _clock;
    private readonly Preferences _preferences;

    internal Finder(ServingIndex serving, QuestionVectors vectors, IReach reach, TimeProvider clock, Preferences preferences) =>
        (_serving, _vectors, _reach, _clock, _preferences) = (serving, vectors, reach, clock, preferences);

    /// <summary>The passages that fit best, each item once, with its best one.</summary>
    /// <param name="request">What is looked for.</param>
    /// <param name="actor">Who looks.</param>
    /// <exception cref="Refusal">An argument is out of its bounds, or nothing was found in time: <see cref="FailureCode.Busy"/>.</exception>
    public async Task<Found> Find(FindRequest request, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(request);
        request = request.Plain();
        using var span = Telemetry.Source.StartActivity("Search");
        var course = new Course(new Budget(_clock, TimeSpan.FromMilliseconds(request.DeadlineMs), RequestStart.Of(_clock)));
        var searchable = _serving.Now;
        var reading = course.Step("read the question", () => _vectors.Of(request.Question, searchable.Encoder, course.Budget, QuestionShare));
        var findable = (await course.Step("see what you may read", () => _reach.Of(actor, course.Budget))).In(request.SpaceId);
        var vector = await reading;
        if (vector is null)
            course.Skip(SkippedStep.Meaning);
        var found = await course.Step("search", () => searchable.Passages.Search(Sought(request, findable, vector), hits => Read(request, hits, vector is not null), course.Budget, SearchShare))
            ?? throw Busy.Now("There was no time to search.");
        return new Found(found, course.Skipped, course.Stages, course.Budget.Elapsed.TotalMilliseconds);
    }

    private SearchRequest Sought(FindRequest request, Findable findable, float[]? vector) => new(request.Question, vector, request.First)
    {
        Spaces = findable.Spaces,
        Withdrawn = findable.Withdrawn,
        Domain = request.Domain,
        Since = request.Since,
        Until = request.Until,
        BestPerItem = true,
        Preferences = _preferences,
        Now = _clock.GetUtcNow(),
    };

    private static IReadOnlyList<FoundPassage> Read(FindRequest request, IReadOnlyList<PassageHit> hits, bool byMeaning)
    {
        var sought = Terms.Of(request.Question).ToHashSet();
        return [.. hits.Select(hit =>
        {
            var highlights = Highlights.Of(sought, hit.Passage.Text);
            return new FoundPassage(Source.Of(hit.Passage), hit.Passage.Text, highlights, Score.Of(hit, byMeaning, highlights));
        })];
    }
}
