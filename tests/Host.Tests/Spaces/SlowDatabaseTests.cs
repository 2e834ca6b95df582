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
    public async Task A_round_trip_of_300_ms_leaves_time_for_a_whole_answer()
    {
        await Fill();
        await Ask();
        world.Proxy.Delay = TimeSpan.FromMilliseconds(300);

        var (answer, elapsed) = await Ask("Who painted the Mona Lisa in Florence?");

        Assert.True(answer.Known);
        Assert.InRange(elapsed, 300, 500);
    }

    [Fact]
    public async Task What_may_be_read_is_not_guessed_when_the_database_does_not_say()
    {
        await Fill();
        await Ask();
        world.Proxy.Delay = TimeSpan.FromSeconds(30);

        var refusal = await Assert.ThrowsAsync<Refusal>(() => Ask());

        Assert.Equal(FailureCode.Busy, refusal.Failures[0].Code);
    }

    private async Task Fill()
    {
        var space = await world.Rows.Space(SpaceVisibility.Public);
        var encoder = world.Services.GetRequiredService<ISentenceEncoder>();
        const string text = "The Mona Lisa was painted by Leonardo da Vinci in Florence.";
        world.Services.GetRequiredService<PassageIndex>().Add(
            [new IndexedPassage(Guid.CreateVersion7(), Guid.CreateVersion7(), space, "art", "The Mona Lisa", text, encoder.EncodePassages([text])[0])]);
    }

    private Task<(Answer Answer, double ElapsedMs)> Ask(string question = "Who painted the Mona Lisa?") => world.As(
        Actor.Anonymous, services => services.GetRequiredService<Inquiry>().Ask(new AskRequest(question), TestContext.Current.CancellationToken));

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
