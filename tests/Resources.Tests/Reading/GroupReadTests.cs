using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using CsCheck;
using Knowledge.Kernel;
using Knowledge.Kernel.GraphQL;
using Knowledge.Kernel.Reading;
using Knowledge.Kernel.Reading.Together;
using Knowledge.Resources.Tests.Worlds;
using Knowledge.Sample.Gauges;
using Npgsql;

namespace Knowledge.Resources.Tests.Reading;

/// <summary>What is asked at the same time is asked together, and yet each by itself.</summary>
public sealed class GroupReadTests(World world) : IClassFixture<World>
{
    private const int AtOnce = 20;
    private const int Tries = 30;

    private static readonly JsonEncodedText Key = JsonEncodedText.Encode("answer");

    [Fact]
    public async Task Each_gets_its_own_answer_and_an_error_of_one_harms_no_other()
    {
        await using var ann = world.As(People.Ann);
        var answers = new Dictionary<Guid, string?> { [Guid.CreateVersion7()] = "null" };
        foreach (var ticks in Enumerable.Range(0, 5))
            answers.Add((await Take(ann, ticks)).Id, ticks == 0 ? null : $$"""{"ticks":{{ticks}},"share":{{100 / ticks}}}""");

        await Gen.Int[0, answers.Count - 1].Select(at => answers.Keys.ElementAt(at)).Array[1, AtOnce].SampleAsync(
            async ids =>
            {
                var told = await Task.WhenAll(AskTogether(ids.Select(id => Share(id))).Select(Outcome));
                Assert.Equal(ids.Select(id => answers[id]), told);
            },
            iter: Tries,
            threads: 1);
    }

    [Fact]
    public async Task Who_waits_for_a_lock_does_not_hold_up_those_who_come_later()
    {
        await using var ann = world.As(People.Ann);
        var (gauge, book) = (await Take(ann, 1), await ann.Book());
        await using var held = await HeldGauges.Lock(world);
        var waiting = AskTogether([Share(gauge.Id)]).Single();
        await held.IsWaitedFor();
        Assert.Equal($$"""{"title":"{{book.Title}}"}""", await AskTogether([$"{{ book(id: \"{book.Id}\") {{ title }} }}"]).Single());

        Assert.False(waiting.IsCompleted);
        await held.Release();
        Assert.Equal("""{"ticks":1,"share":100}""", await waiting);
    }

    [Fact]
    public async Task Those_who_are_cut_off_together_are_asked_again_each_alone()
    {
        await using var ann = world.As(People.Ann);
        var gauge = await Take(ann, 2);
        await using var held = await HeldGauges.Lock(world);
        var waiting = AskTogether(Enumerable.Repeat(Share(gauge.Id), AtOnce)).ToList();
        await held.IsWaitedFor(times: 2);
        await held.CutOffThoseWhoWait();
        await held.Release();

        await Assert.ThrowsAnyAsync<NpgsqlException>(() => waiting[0]);
        var told = await Task.WhenAll(waiting.Skip(1).Select(Outcome));
        Assert.All(told, answer => Assert.Equal("""{"ticks":2,"share":50}""", answer));
    }

    [Fact]
    public async Task Who_has_given_up_is_not_answered_and_the_others_are()
    {
        await using var ann = world.As(People.Ann);
        var gauge = await Take(ann, 4);
        using var over = new CancellationTokenSource();
        await over.CancelAsync();
        var asked = AskTogether(Enumerable.Repeat(Share(gauge.Id), AtOnce), number => number % 2 == 0 ? CancellationToken.None : over.Token).ToList();

        for (var number = 0; number < AtOnce; number++)
        {
            if (number % 2 == 0)
                Assert.Equal("""{"ticks":4,"share":25}""", await asked[number]);
            else
                await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked[number]);
        }
    }

    [Fact]
    public async Task What_has_been_quick_is_asked_together()
    {
        await using var ann = world.As(People.Ann);
        var query = Share((await Take(ann, 1)).Id);
        await Eventually.Get(() => ConnectionsFor(query), connections => connections < AtOnce / 2, "what has been quick is asked together");
    }

    [Fact]
    public async Task The_statements_are_traced_before_the_one_they_are_traced_with_is_told()
    {
        await using var ann = world.As(People.Ann);
        var query = Share((await Take(ann, 1)).Id);
        var asking = new AsyncLocal<int?>();
        var (reads, tooLate) = (new WaitingRead[AtOnce], new ConcurrentQueue<bool>());
        using var listener = Listen(_ =>
        {
            if (asking.Value is { } number)
                tooLate.Enqueue(reads[number].Answered.IsCompleted);
        });

        for (var number = 0; number < AtOnce; number++)
        {
            asking.Value = number;
            reads[number] = new(Key, world.Question(query, People.Ann), People.Ann, Blank(), CancellationToken.None);
        }

        asking.Value = null;
        await Task.WhenAll(reads.Select(world.GroupRead.Answer));
        Assert.NotEmpty(tooLate);
        Assert.DoesNotContain(true, tooLate);
    }

    /// <summary>Hears of every statement when it has been sent and answered.</summary>
    private static ActivityListener Listen(Action<Activity> heard)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = heard,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static Utf8JsonWriter Blank()
    {
        var json = new Utf8JsonWriter(new ArrayBufferWriter<byte>(), ResponseJson.Options);
        json.WriteStartObject();
        return json;
    }

    /// <summary>How many connections it takes to ask several times at once.</summary>
    private async Task<int> ConnectionsFor(string query)
    {
        for (var run = 0; run < 100; run++)
            await Ask(query);
        await using var held = await HeldGauges.Lock(world);
        var asked = Enumerable.Range(0, AtOnce).Select(_ => Ask(query)).ToList();
        await held.IsWaitedFor();
        var connections = await held.Waiting();
        await held.Release();
        await Task.WhenAll(asked);
        return connections;
    }

    private static async Task<string?> Outcome(Task<string> asked)
    {
        try
        {
            return await asked;
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.DivisionByZero)
        {
            return null;
        }
    }

    private async Task<JsonElement> Ask(string query)
    {
        await using var caller = world.As(People.Ann);
        return await caller.Ask(query);
    }

    /// <summary>All of them are there before the first is answered.</summary>
    private IEnumerable<Task<string>> AskTogether(IEnumerable<string> queries, Func<int, CancellationToken>? cancellation = null) =>
        queries.Select(query => world.Question(query, People.Ann)).ToList().Select((question, number) => Answer(question, cancellation?.Invoke(number) ?? CancellationToken.None)).ToList();

    private async Task<string> Answer(Question question, CancellationToken cancellation)
    {
        using var buffer = new PooledBuffer();
        await using var json = new Utf8JsonWriter(buffer, ResponseJson.Options);
        json.WriteStartObject();
        await world.GroupRead.Answer(new WaitingRead(Key, question, People.Ann, json, cancellation));
        json.WriteEndObject();
        await json.FlushAsync(CancellationToken.None);
        return JsonDocument.Parse(buffer.Written).RootElement.GetProperty("answer").GetRawText();
    }

    private static string Share(Guid id) => $"{{ gauge(id: \"{id}\") {{ ticks share }} }}";

    private static Task<Gauge> Take(Caller caller, int ticks) => caller.Actions.Gauges.Take([], ticks: ticks, total: 100);
}
