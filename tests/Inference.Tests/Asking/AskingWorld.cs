using Knowledge.Inference.Asking.Budgets;
using Knowledge.Inference.Asking;
using Knowledge.Inference.Engines;
using Knowledge.Inference.Search;
using Knowledge.Inference.Search.Snapshots;
using Knowledge.Kernel.Actions;
using Knowledge.Library.Spaces;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using ZiggyCreatures.Caching.Fusion;

namespace Knowledge.Inference.Tests.Asking;

/// <summary>All that answers a question, but for the database; time passes when a test says so.</summary>
internal sealed class AskingWorld : IReach, IDisposable
{
    public const string Question = "Which bacterium causes stomach ulcers?";

    public static readonly Guid Space = Guid.CreateVersion7();

    public AskingWorld(int workers = 1, int queue = 4)
    {
        Lanes = new(Options.Create(new AskingSettings { Workers = workers, Queue = queue }), Clock);
        Engine = new MemoryEngine(GatedEncoder.Floats, Lanes, new IndexSnapshot(null, NullLogger<IndexSnapshot>.Instance));
        Serving = new ServingIndex(new Searchable(Encoder, Engine));
        Inquiry = new(new AnswerLadder(new QuestionVectors(Lanes), Lanes, Options.Create(new Preferences()), Clock), Serving, Cache, this, Clock);
        Ulcers = Add("Stomach ulcers", "Stomach ulcers are mostly caused by the bacterium Helicobacter pylori. Antibiotics heal them.");
    }

    public FakeTimeProvider Clock { get; } = new();

    public GatedEncoder Encoder { get; } = new();

    public MemoryEngine Engine { get; }

    public ServingIndex Serving { get; }

    public PassageIndex Index => Engine.Index;

    public FusionCache Cache { get; } = new(new FusionCacheOptions());

    public Lanes Lanes { get; }

    public Inquiry Inquiry { get; }

    public IndexedPassage Ulcers { get; }

    /// <summary>What an asker may read.</summary>
    public IReadOnlySet<Guid> Readable { get; set; } = new HashSet<Guid> { Space };

    /// <summary>How long it takes to know that.</summary>
    public TimeSpan ReadingTakes { get; set; }

    public IndexedPassage Add(string title, string text, Guid? space = null, int start = 0)
    {
        var passage = new IndexedPassage(Guid.CreateVersion7(), Guid.CreateVersion7(), space ?? Space, "medicine", title, text, GatedEncoder.Vector)
        {
            Start = start,
            Facts = new ItemFacts(new string('a', 64), DateTimeOffset.UnixEpoch, 0.8, Guid.CreateVersion7()),
        };
        Index.Add([passage]);
        return passage;
    }

    public Task<Answer> Ask(string question = Question, int deadline = 500, int first = 5) =>
        Inquiry.Ask(new AskRequest(question) { DeadlineMs = deadline, First = first }, Actor.Anonymous, TestContext.Current.CancellationToken);

    public Task<Findable> Of(Actor actor, Budget budget)
    {
        Clock.Advance(ReadingTakes);
        return Task.FromResult(new Findable(Readable, new HashSet<Guid>()));
    }

    public void Dispose()
    {
        Encoder.Questions.Set();
        Encoder.Sentences.Set();
        Lanes.Dispose();
        Engine.Dispose();
        Cache.Dispose();
    }
}
