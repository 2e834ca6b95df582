using System.Diagnostics;
using Mediator;

namespace Knowledge.Kernel.Actions.Steps;

/// <summary>The outermost step: a span and a measurement for every action, whatever called it.</summary>
internal sealed class Trace<TMessage, TResponse>(UnitOfWork work, IDenials denials) : IPipelineBehavior<TMessage, TResponse>
    where TMessage : ICall
{
    public async ValueTask<TResponse> Handle(
        TMessage message, MessageHandlerDelegate<TMessage, TResponse> next, CancellationToken cancellationToken)
    {
        var name = $"{message.Resource.Name}.{message.Action}";
        using var span = Telemetry.Source.StartActivity(name);
        span?.SetTag("knowledge.actor", work.Actor.Name);
        var started = Stopwatch.GetTimestamp();
        var outcome = "failed";
        try
        {
            var response = await next(message, cancellationToken);
            outcome = "done";
            return response;
        }
        catch (Refusal refusal)
        {
            outcome = "refused";
            span?.SetStatus(ActivityStatusCode.Error, refusal.Failures[0].Code);
            if (!work.IsOpen && refusal.Failures[0].Code is FailureCode.Forbidden or FailureCode.NotFound)
                denials.Denied(message, work.Actor, refusal);
            throw;
        }
        finally
        {
            var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
            Telemetry.ActionDuration.Record(seconds, new("action", name), new("outcome", outcome));
        }
    }
}
