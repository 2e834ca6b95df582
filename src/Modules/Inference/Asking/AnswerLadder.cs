using Knowledge.Inference.Answering;
using Knowledge.Inference.Asking.Budgets;
using Knowledge.Inference.Encoding;
using Knowledge.Inference.Engines;
using Knowledge.Inference.Search;
using Knowledge.Library.Spaces;
using Microsoft.Extensions.Options;

namespace Knowledge.Inference.Asking;

/// <summary>Finds the best answer that there is time for: what does not come in its share of the time is left out, and said to be.</summary>
internal sealed class AnswerLadder(QuestionVectors vectors, Lanes lanes, IOptions<Preferences> preferences, TimeProvider clock)
{
    private const double QuestionShare = 0.5, SearchShare = 0.6, SentenceShare = 0.8;
    private const int Passages = 8, FewPassages = 3;

    /// <summary>Reads the question, which takes no knowledge of who asks.</summary>
    public Task<float[]?> Read(AskRequest request, Searchable searchable, Course course) =>
        course.Step("read the question", () => vectors.Of(request.Question, searchable.Encoder, course.Budget, QuestionShare));

    /// <param name="request">The question and its bounds.</param>
    /// <param name="reading">The question's vector, as soon as it is read.</param>
    /// <param name="findable">What the asker may find.</param>
    /// <param name="searchable">What is searched.</param>
    /// <param name="course">The time there is, and what becomes of it.</param>
    /// <returns>The answer; null when even searching by words took too long.</returns>
    public async Task<Answer?> Climb(AskRequest request, Task<float[]?> reading, Findable findable, Searchable searchable, Course course)
    {
        var vector = await reading;
        if (vector is null)
            course.Skip(SkippedStep.Meaning);
        var read = course.Budget.IsShort ? FewPassages : Passages;
        var search = new SearchRequest(request.Question, vector, Math.Max(request.First, read)) { Spaces = findable.Spaces, Withdrawn = findable.Withdrawn, Domain = request.Domain, BestPerItem = true, Preferences = preferences.Value, Now = clock.GetUtcNow() };
        var found = await course.Step("search", () => searchable.Passages.Search(search, hits => Read(search, hits, read), course.Budget, SearchShare));
        if (found is null)
            return null;
        if (read == FewPassages)
            course.Skip(SkippedStep.Candidates);
        await Compare(found.Sentences, vector, searchable.Encoder, course);
        return Composed(request, found, course);
    }

    private static Found Read(SearchRequest request, IReadOnlyList<PassageHit> hits, int read)
    {
        var sentences = ExtractiveAnswer.Sentences(request.Question, [.. hits.Take(read)]);
        return new Found(hits, ExtractiveAnswer.Shortlist(sentences), Contradictions.Among(sentences));
    }

    private async Task Compare(IReadOnlyList<Candidate> sentences, float[]? question, ISentenceEncoder encoder, Course course)
    {
        if (question is null || sentences.Count == 0)
            return;
        // A few sentences take as long as three questions: those who wait to be understood at all come first.
        var compared = lanes.AreBusy ? null : await course.Step("compare the sentences", () =>
            lanes.Encoding.Run(() => encoder.EncodePassages([.. sentences.Select(sentence => sentence.Quote)]), course.Budget, SentenceShare));
        if (compared is null)
            course.Skip(SkippedStep.Sentences);
        else
            ExtractiveAnswer.Compare(sentences, question, compared);
    }

    private static Answer Composed(AskRequest request, Found found, Course course)
    {
        var draft = ExtractiveAnswer.Draft(found.Sentences);
        var known = draft.Citations.Count > 0;
        return new Answer(
            draft.Text,
            known,
            draft.Confidence,
            known ? Citations.Of(draft, found.Hits, request.First) : [],
            known ? found.Contradictions : [],
            course.Skipped,
            course.Stages);
    }

    private sealed record Found(IReadOnlyList<PassageHit> Hits, IReadOnlyList<Candidate> Sentences, IReadOnlyList<Contradiction> Contradictions);
}
