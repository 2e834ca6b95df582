using System.Collections.Concurrent;
using Knowledge.Inference.Engines;
using Knowledge.Inference.Search;
using Knowledge.Kernel.Actions;
using Knowledge.Library.Spaces;
using Knowledge.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Knowledge.Host.Tests.Spaces;

/// <summary>A thousand questions by actors with random memberships, which change in between: nothing of a hidden space shows anywhere.</summary>
public sealed class AnswerIsolationTests
{
    private const int Questions = 1000, Distinct = 40, BetweenChanges = 10;

    private const string Everything = """
        query($question: String!, $space: ID) {
          ask(question: $question, spaceId: $space, deadlineMs: 5000) {
            text known confidence skipped
            citations { itemId spaceId title passage quote score start digest quotes { text } item { id title } }
            contradictions { kind one { itemId title quote { text } } other { itemId title quote { text } } }
          }
          search(question: $question, spaceId: $space, first: 50, deadlineMs: 5000) {
            skipped passages { itemId spaceId title passage score { total words meaning matched } highlights { start length } }
          }
        }
        """;

    private readonly Random random = new(20261129);

    [Fact]
    public async Task Nothing_of_a_hidden_space_leaves_the_memory_of_a_host()
    {
        await using var world = new Listening();
        await Nothing_of_a_hidden_space_reaches_an_answer_a_search_a_log_or_an_error(world);
    }

    [Fact]
    public async Task Nothing_of_a_hidden_space_leaves_a_shared_index()
    {
        await using var server = await PgvectorServer.Start(TestContext.Current.CancellationToken);
        await using var world = new Listening { Vectors = server.ConnectionString };
        await Nothing_of_a_hidden_space_reaches_an_answer_a_search_a_log_or_an_error(world);
    }

    private async Task Nothing_of_a_hidden_space_reaches_an_answer_a_search_a_log_or_an_error(Listening world)
    {
        await world.InitializeAsync();
        var population = await Population.Settle(world.Rows, random);
        await Index(population, world.Serving.Now);
        var told = new ConcurrentDictionary<string, string>();
        for (var turn = 0; turn < Questions; turn++)
        {
            if (turn % BetweenChanges == 0)
                await population.Change(world.Rows, random);
            var actor = population.Somebody(random);
            var readable = population.ReadableBy(actor);
            var wanted = population.Items[random.Next(Math.Min(Distinct, population.Items.Count))];
            var space = random.Next(4) == 0 ? wanted.Space : (Guid?)null;
            var answer = await world.Ask(actor, Everything, new { question = $"What is the secret word w{wanted.Id:N}?", space });

            var shown = answer.GetRawText();
            Assert.All(population.Items.Where(item => !readable.Contains(item.Space)), hidden =>
            {
                // The question is the asker's own word; the answer must not confirm it by saying it.
                Assert.DoesNotContain($"item is w{hidden.Id:N}", shown, StringComparison.Ordinal);
                Assert.DoesNotContain($"title {hidden.Id:N}", shown, StringComparison.Ordinal);
                Assert.DoesNotContain(hidden.Id.ToString(), shown, StringComparison.Ordinal);
            });
            var reach = population.Items.Count(item => readable.Contains(item.Space) && (space is null || item.Space == space));
            Assert.Equal(Math.Min(50, reach), answer.GetProperty("search").GetProperty("passages").GetArrayLength());
            Assert.Equal(reach > 0 && readable.Contains(wanted.Space), answer.GetProperty("ask").GetProperty("text").GetString()!.Contains($"w{wanted.Id:N}", StringComparison.Ordinal));
            // Whether something is hidden makes no difference: the same question for the same spaces has the same answer.
            var key = $"{wanted.Id}{space}{string.Join(',', readable.Order())}";
            if (!shown.Contains("skipped\":[\"", StringComparison.Ordinal))
                Assert.Equal(told.GetOrAdd(key, shown), shown);
        }

        Assert.DoesNotContain(world.Lines, line => population.Items.Exists(item => line.Contains($"{item.Id:N}", StringComparison.Ordinal)));
    }

    private static async Task Index(Population population, Searchable searchable)
    {
        var texts = population.Items.Select(item => $"The secret word of this item is w{item.Id:N}.").ToList();
        var vectors = searchable.Encoder.EncodePassages(texts);
        await searchable.Passages.Open(TestContext.Current.CancellationToken);
        await searchable.Passages.Add(
            [.. population.Items.Select((item, at) => new IndexedPassage(Guid.CreateVersion7(), item.Id, item.Space, "tests", $"title {item.Id:N}", texts[at], vectors[at]))],
            TestContext.Current.CancellationToken);
    }

    /// <summary>Keeps all that is logged.</summary>
    private sealed class Listening : NetworkWorld, ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        /// <summary>The server that holds the passages; null for the memory of the host.</summary>
        public string? Vectors { get; init; }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }

        protected override void Configure(IConfiguration configuration)
        {
            if (Vectors is not null)
                (configuration["Inference:Index"], configuration["ConnectionStrings:Vectors"]) = ("pgvector", Vectors);
        }

        protected override void Prepare(IServiceCollection services) =>
            services.AddSingleton<ILoggerProvider>(this).Replace(ServiceDescriptor.Singleton<IStanding>(new AsTold()));
    }

    /// <summary>The test says in which groups an actor is.</summary>
    private sealed class AsTold : IStanding
    {
        public ValueTask<Actor> Of(Actor actor, CancellationToken cancellation) => ValueTask.FromResult(actor);
    }
}
