using Knowledge.Kernel.Actions;
using Microsoft.AspNetCore.Http.Features;

namespace Knowledge.Host.Door;

/// <summary>Notes when a request arrived. Over a connection that stays open questions arrive one by one, long after it was opened.</summary>
internal sealed class NoteStart(RequestDelegate next, TimeProvider clock)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!StaysOpen(context.Features))
            RequestStart.Note(clock);
        await next(context);
    }

    private static bool StaysOpen(IFeatureCollection features) =>
        features.Get<IHttpUpgradeFeature>() is { IsUpgradableRequest: true } || features.Get<IHttpExtendedConnectFeature>() is { IsExtendedConnect: true };
}
