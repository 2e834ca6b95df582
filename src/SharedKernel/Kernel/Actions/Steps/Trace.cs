using System.Diagnostics;
using Knowledge.Kernel.Resources;
using Mediator;

namespace Knowledge.Kernel.Actions.Steps;

/// <summary>The outermost step: a span and a measurement for every action, whatever called it.</summary>
internal sealed class Trace<TMessage, TRecord>(UnitOfWork work) : IPipelineBehavior<TMessage, TRecord>
    where TMessage : IAction<TRecord>
    where TRecord : class, IResource<TRecord>
{
    public async ValueTask<TRecord> Handle(
        TMessage message, MessageHandlerDelegate<TMessage, TRecord> next, CancellationToken cancellationToken)
    {
        var name = $"{TRecord.Facts.Name}.{message.Action}";
        using var span = Telemetry.Source.StartActivity(name);
        span?.SetTag("knowledge.actor", work.Actor.Name);
        var started = Stopwatch.GetTimestamp();
        var outcome = "failed";
        try
        {
            var record = await next(message, cancellationToken);
            outcome = "done";
            return record;
        }
        catch (Refusal refusal)
        {
            outcome = "refused";
            span?.SetStatus(ActivityStatusCode.Error, refusal.Failures[0].Code);
            throw;
        }
        finally
        {
            var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
            Telemetry.ActionDuration.Record(seconds, new("action", name), new("outcome", outcome));
        }
    }
}
