using System.Diagnostics;
using System.Threading.Channels;
using Knowledge.Kernel.Actions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Accounts.Audit;

/// <summary>Takes reports while requests are answered. What comes faster than it can be written is dropped, and that is counted.</summary>
internal sealed class Incidents(IHttpContextAccessor requests, TimeProvider clock) : IIncidents
{
    private const int MostWaiting = 10_000;
    private const int LongestDetail = 500;
    private const int LongestSubject = 254;
    private const int LongestName = 320;
    private const int LongestRoute = 200;

    private readonly Channel<Sighting> waiting = Channel.CreateBounded<Sighting>(MostWaiting);
    private long dropped;

    public ChannelReader<Sighting> Waiting => waiting.Reader;

    public void Report(IncidentKind kind, string detail, string? subject = null)
    {
        var request = requests.HttpContext;
        var actor = request?.RequestServices.GetService<CurrentActor>()?.Actor ?? Actor.Anonymous;
        var attempt = new Attempt(
            kind,
            Short(detail, LongestDetail),
            Short(subject ?? "", LongestSubject),
            actor.Kind,
            actor.Id,
            Short(actor.Name, LongestName),
            request?.Connection.RemoteIpAddress?.ToString() ?? "",
            Short(request is null ? "" : Route(request), LongestRoute));
        if (!waiting.Writer.TryWrite(new(attempt, clock.GetUtcNow(), Activity.Current?.TraceId.ToString() ?? "")))
            Interlocked.Increment(ref dropped);
    }

    /// <summary>How many were dropped since it was last asked.</summary>
    public long TakeDropped() => Interlocked.Exchange(ref dropped, 0);

    /// <summary>The pattern, since what fills it may be secret; without one the first part of the path.</summary>
    private static string Route(HttpContext request) => request.Request.Method + " " + (request.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } pattern }
        ? "/" + pattern.TrimStart('/')
        : "/" + (request.Request.Path.Value ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault());

    /// <summary>Control characters would break a line of whoever exports it.</summary>
    private static string Short(string text, int most) =>
        new([.. text.Take(most).Select(letter => char.IsControl(letter) || char.IsSurrogate(letter) ? ' ' : letter)]);
}
