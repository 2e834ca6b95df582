using System.Globalization;
using Knowledge.Accounts.Audit;

namespace Knowledge.Host.Door.Limits;

/// <summary>Takes every request from a bucket, says in its response what is left, and answers 429 when there is nothing.</summary>
internal sealed class RateLimit(RequestDelegate next, Func<HttpContext, Share?> choose, IBuckets buckets, IIncidents incidents)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (choose(context) is not { } share)
        {
            await next(context);
            return;
        }

        var draw = await buckets.Take(share, context.RequestAborted);
        Tell(context.Response.Headers, share.Allowance, draw);
        if (draw.IsGranted)
            await next(context);
        else
            await Refuse(context, share);
    }

    /// <summary>The more precise share, which comes second, replaces what the first has told.</summary>
    private static void Tell(IHeaderDictionary headers, Allowance allowance, Draw draw)
    {
        var seconds = Math.Ceiling((allowance.Burst - draw.Remaining) * 60.0 / allowance.PerMinute);
        headers["RateLimit-Limit"] = Number(allowance.Burst);
        headers["RateLimit-Remaining"] = Number(draw.Remaining);
        headers["RateLimit-Reset"] = Number((long)seconds);
        headers["RateLimit-Policy"] = $"{Number(allowance.Burst)};w={Number((long)Math.Ceiling(allowance.Whole.TotalSeconds))}";
    }

    private async Task Refuse(HttpContext context, Share share)
    {
        incidents.Report(IncidentKind.RateLimited, $"More requests than the allowance '{share.Name}' has.", share.Who);
        var wait = Math.Max(1, (long)Math.Ceiling(60.0 / share.Allowance.PerMinute));
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = Number(wait);
        // A person gets a page instead, which is only made while the body is empty.
        if (!context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
            await context.Response.WriteAsJsonAsync(Answer(share, wait), context.RequestAborted);
    }

    /// <summary>Read by clients of GraphQL and of OAuth alike.</summary>
    private static object Answer(Share share, long wait)
    {
        var message = $"Too many requests: {share.Allowance.PerMinute} a minute are good. Wait {wait} s, then ask more slowly.";
        return new
        {
            error = "temporarily_unavailable",
            error_description = message,
            errors = new[] { new { message, extensions = new { code = "RATE_LIMITED", retryAfter = wait } } },
        };
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
