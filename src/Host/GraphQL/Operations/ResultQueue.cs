using System.Runtime.CompilerServices;
using System.Threading.Channels;
using GraphQL;
using Knowledge.Host.GraphQL.Errors;

namespace Knowledge.Host.GraphQL.Operations;

/// <summary>
/// Holds results between a source that pushes and a client that reads at its own pace. A client that falls too far
/// behind loses its subscription, not the host its memory.
/// </summary>
internal sealed class ResultQueue(int capacity, ErrorShaper errors) : IObserver<ExecutionResult>
{
    private readonly Channel<ExecutionResult> _results = Channel.CreateBounded<ExecutionResult>(capacity);
    private ExecutionError? _failure;

    public void OnNext(ExecutionResult value)
    {
        if (!_results.Writer.TryWrite(value))
            End(new ExecutionError($"More than {capacity} results wait to be read. Read faster, ask for less, or subscribe again.") { Code = "SLOW_CONSUMER" });
    }

    public void OnError(Exception error) => End(error as ExecutionError ?? errors.Shape(error));

    public void OnCompleted() => _results.Writer.TryComplete();

    /// <summary>The results in order; a failure of the source comes last, as a result that was not executed.</summary>
    public async IAsyncEnumerable<ExecutionResult> Read([EnumeratorCancellation] CancellationToken cancelled)
    {
        await foreach (var result in _results.Reader.ReadAllAsync(cancelled))
            yield return result;
        if (_failure is { } failure)
            yield return new ExecutionResult(failure);
    }

    private void End(ExecutionError failure)
    {
        Interlocked.CompareExchange(ref _failure, failure, null);
        _results.Writer.TryComplete();
    }
}
