using System.Diagnostics.Metrics;
using Knowledge.Inference.Asking.Budgets;
using Knowledge.Inference.Feedbacks;
using Knowledge.Inference.Engines;
using Knowledge.Kernel;
using Knowledge.Kernel.Actions;
using Knowledge.Library.Spaces;
using ZiggyCreatures.Caching.Fusion;

namespace Knowledge.Inference.Asking;

/// <summary>Answers the questions of an actor, from accepted items that it may read, in the time that it has.</summary>
public sealed class Inquiry
{
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(10), Briefly = TimeSpan.FromSeconds(1);

    private static readonly Histogram<double> Duration =
        Telemetry.Meter.CreateHistogram<double>("knowledge.answer.duration", "s", "How long an answer took, the cache included.");

    private readonly AnswerLadder _ladder;
    private readonly ServingIndex _serving;
    private readonly IFusionCache _cache;
    private readonly IReach _reach;
    private readonly TimeProvider _clock;

    internal Inquiry(AnswerLadder ladder, ServingIndex serving, IFusionCache cache, IReach reach, TimeProvider clock) =>
        (_ladder, _serving, _cache, _reach, _clock) = (ladder, serving, cache, reach, clock);

    /// <summary>The answer to a question.</summary>
    /// <param name="request">The question and its bounds.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellation">Ends the wait for another asker of the same question.</param>
    /// <exception cref="Refusal">An argument is out of its bounds, or there is no answer in time: <see cref="FailureCode.Busy"/>.</exception>
    public async Task<Answer> Ask(AskRequest request, Actor actor, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(actor);
        request = request.Plain();
        using var span = Telemetry.Source.StartActivity("Ask");
        var course = new Course(new Budget(_clock, TimeSpan.FromMilliseconds(request.DeadlineMs), RequestStart.Of(_clock)));
        var searchable = _serving.Now;
        // Both at the same time: the one waits for the encoder, the other for the database.
        var reading = _ladder.Read(request, searchable, course);
        var findable = await course.Step("see what you may read", () => Findable(request.SpaceId, actor, course.Budget));
        var key = Key(request, findable, searchable);
        var answer = await Fresh(key, request, reading, findable, searchable, course, cancellation) ?? await Earlier(key, searchable, course) ?? throw Busy.Now("There was no time to search.");
        Duration.Record(course.Budget.Elapsed.TotalSeconds);
        return answer with { ElapsedMs = course.Budget.Elapsed.TotalMilliseconds, Left = course.Budget.Left };
    }

    /// <summary>A space that is hidden from the asker is one without items, like one that does not exist.</summary>
    private async Task<Findable> Findable(Guid? spaceId, Actor actor, Budget budget) => (await _reach.Of(actor, budget)).In(spaceId);

    // The spaces are part of it: an answer is told to nobody who reads others. So is what was just taken back.
    private static string Key(AskRequest request, Findable findable, Searchable searchable) =>
        $"{searchable.Encoder.Name}:{SpaceKey.Of(findable)}:{request.First}:{request.DeadlineMs}:{request.Domain}:{QuestionText.Key(request.Question)}";

    /// <summary>
    /// Of what is accepted now: the epoch is part of the key, so that an answer never outlives a change of what it was made from. Who asks
    /// the same meanwhile waits for the same answer; one that something was skipped for is kept just so long.
    /// </summary>
    private async Task<Answer?> Fresh(
        string key, AskRequest request, Task<float[]?> reading, Findable findable, Searchable searchable, Course course, CancellationToken cancellation)
    {
        var asked = _cache.GetOrSetAsync<Answer?>(
            $"ask:{searchable.Passages.Epoch}:{key}",
            async (caching, _) =>
            {
                var made = await _ladder.Climb(request, reading, findable, searchable, course);
                caching.Options.SetSize(made?.Bytes ?? 1).SetDuration(made is null ? TimeSpan.Zero : made.Skipped.Count > 0 ? Briefly : Freshness);
                if (made is { Skipped.Count: 0 })
                    await _cache.SetAsync($"earlier:{key}", made, options => options.SetSize(made.Bytes).SetDuration(Freshness), token: CancellationToken.None);
                return made;
            },
            options => options.SetSize(1),
            token: cancellation);
        try
        {
            return await course.Budget.Wait(asked.AsTask(), 1);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    /// <summary>An answer to the same question for the same spaces, as long as all that it shows is still accepted.</summary>
    private async Task<Answer?> Earlier(string key, Searchable searchable, Course course)
    {
        var earlier = await _cache.TryGetAsync<Answer>($"earlier:{key}");
        if (!earlier.HasValue || !await IsStillTrue(earlier.Value, searchable, course.Budget))
            return null;
        course.Skip(SkippedStep.Freshness);
        return earlier.Value with { Skipped = course.Skipped };
    }

    private static async Task<bool> IsStillTrue(Answer answer, Searchable searchable, Budget budget)
    {
        var shown = answer.Citations.Select(citation => citation.Source)
            .Concat(answer.Contradictions.SelectMany(pair => (Source[])[pair.One.Source, pair.Other.Source]))
            .Select(source => source.PassageId).ToHashSet();
        try
        {
            return shown.IsSubsetOf(await budget.Wait(searchable.Passages.Held(shown, CancellationToken.None), 1));
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
