using System.Text.Json;
using System.Threading.Channels;
using GraphQL;
using Knowledge.Resources.Tests.Worlds;

namespace Knowledge.Resources.Tests.Live;

/// <summary>What a subscriber was sent.</summary>
internal sealed class Heard(Caller caller) : IObserver<ExecutionResult>, IDisposable
{
    private readonly Channel<ExecutionResult> results = Channel.CreateUnbounded<ExecutionResult>();
    private IDisposable subscription = null!;

    public bool Any => results.Reader.TryPeek(out _);

    public static async Task<Heard> Of(Caller caller, string query)
    {
        var answer = await caller.Execute(query);
        Assert.Null(answer.Errors);
        var heard = new Heard(caller);
        heard.subscription = Assert.Single(answer.Streams!).Value.Subscribe(heard);
        return heard;
    }

    public async Task<string?> Next(params object[] path) => (await Next()).Text(path);

    /// <summary>The data of the next message.</summary>
    public async Task<JsonElement> Next()
    {
        var result = await results.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(30));
        return caller.Json(result).At("data");
    }

    public void Dispose() => subscription.Dispose();

    void IObserver<ExecutionResult>.OnNext(ExecutionResult value) => results.Writer.TryWrite(value);

    void IObserver<ExecutionResult>.OnError(Exception error) => results.Writer.TryComplete(error);

    void IObserver<ExecutionResult>.OnCompleted() => results.Writer.TryComplete();
}
