using Knowledge.Kernel.Actions;
using Microsoft.Extensions.Options;

namespace Knowledge.Host.Door.Limits;

/// <summary>Says which bucket a request is taken from: first by where it comes from, and by who it is once that is known.</summary>
internal sealed class Shares(IOptions<LimitSettings> settings)
{
    /// <summary>Where a form lets somebody in, or tells who has an account.</summary>
    private static readonly PathString[] Entrances = ["/signin", "/join", "/reset", "/confirm", "/account", "/connect/authorize", "/connect/verify"];

    private static readonly PathString[] Free = ["/dist", "/health", "/metrics", "/favicon.ico"];

    /// <summary>By its network address; null for what is not counted.</summary>
    public Share? OfAddress(HttpContext context)
    {
        var path = context.Request.Path;
        if (Free.Any(free => path.StartsWithSegments(free)))
            return null;
        var (address, limits) = (context.Connection.RemoteIpAddress?.ToString() ?? "local", settings.Value);
        if (HttpMethods.IsPost(context.Request.Method) && Entrances.Any(entrance => path.StartsWithSegments(entrance)))
            return new("signin", address, limits.SignIn);
        return path.StartsWithSegments("/connect") ? new("tokens", address, limits.Tokens) : new("address", address, limits.Address);
    }

    /// <summary>By who has signed in; null for the anonymous.</summary>
    public Share? OfActor(HttpContext context) => context.RequestServices.GetRequiredService<CurrentActor>().Actor is { Id: { } id, Kind: var kind }
        ? new(kind == ActorKind.Node ? "node" : "person", id.ToString("N"), settings.Value.Actor)
        : null;
}
