using Knowledge.Inference.Asking;
using Knowledge.Inference.Encoding;
using Knowledge.Inference.Search;
using Knowledge.Kernel.Actions;
using Knowledge.Library.Spaces;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace Knowledge.Host.Tests.Spaces;

/// <summary>Questions while the database is far away.</summary>
public sealed class SlowDatabaseTests : IAsyncLifetime
{
    private readonly FarWorld world = new();

    public ValueTask InitializeAsync() => world.InitializeAsync();

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task A_question_takes_one_round_trip_so_that_300_ms_for_it_leave_time_for_the_rest()
    {
        await Fill();
        await Ask(deadline: AskRequest.LongestDeadline);
        var before = world.Proxy.Sent;
        world.Proxy.Delay = TimeSpan.FromMilliseconds(300);

        var answer = await Ask("Who painted the Mona Lisa in Florence?", AskRequest.LongestDeadline);

        Assert.Equal(1, world.Proxy.Sent - before);
        Assert.True(answer.Known);
        Assert.Empty(answer.Skipped);
        TestContext.Current.SendDiagnosticMessage($"{answer.ElapsedMs:0} ms");
    }

    [Fact]
    public async Task What_may_be_read_is_not_guessed_when_the_database_does_not_say()
    {
        await Fill();
        await Ask(deadline: AskRequest.LongestDeadline);
        world.Proxy.Delay = TimeSpan.FromSeconds(30);

        var refusal = await Assert.ThrowsAsync<Refusal>(() => Ask());

        Assert.Equal(FailureCode.Busy, refusal.Failures[0].Code);
    }

    private async Task Fill()
    {
        var space = await world.Rows.Space(SpaceVisibility.Public);
        var encoder = world.Serving.Now.Encoder;
        const string text = "The Mona Lisa was painted by Leonardo da Vinci in Florence.";
        world.Index.Add(
            [new IndexedPassage(Guid.CreateVersion7(), Guid.CreateVersion7(), space, "art", "The Mona Lisa", text, encoder.EncodePassages([text])[0])]);
    }

    private Task<Answer> Ask(string question = "Who painted the Mona Lisa?", int deadline = AskRequest.UsualDeadline) => world.As(
        Actor.Anonymous, services => services.GetRequiredService<Inquiry>().Ask(new AskRequest(question) { DeadlineMs = deadline }, Actor.Anonymous, TestContext.Current.CancellationToken));

    private sealed class FarWorld : NetworkWorld
    {
        public DelayingProxy Proxy { get; private set; } = null!;

        protected override string Reached(string database)
        {
            var server = new NpgsqlConnectionStringBuilder(database);
            Proxy = new DelayingProxy(server.Host!, server.Port);
            (server.Host, server.Port, server.SslMode) = ("127.0.0.1", Proxy.Port, SslMode.Disable);
            return server.ConnectionString;
        }

        public override async ValueTask DisposeAsync()
        {
            Proxy.Delay = TimeSpan.Zero;
            await base.DisposeAsync();
            await Proxy.DisposeAsync();
        }
    }
}
