using Knowledge.Kernel.Http;
using Knowledge.Kernel.Objects;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Knowledge.Library.Items;

/// <summary>The bytes of artifacts, streamed: <c>PUT</c> and <c>GET /artifacts/{item}</c>.</summary>
internal static class ArtifactEndpoints
{
    private static readonly TimeSpan AddressValidity = TimeSpan.FromMinutes(5);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPut("/artifacts/{item:guid}", Put).AddEndpointFilter<RefusalFilter>();
        endpoints.MapGet("/artifacts/{item:guid}", Get).AddEndpointFilter<RefusalFilter>();
    }

    private static async Task<IResult> Put(
        Guid item, string? name, string? sha256, HttpContext context, Actions actions, IObjectStore objects, IOptions<ArtifactSettings> settings, CancellationToken cancellation)
    {
        // Nobody uploads gigabytes to be told afterwards that it was in vain.
        await actions.Demand<Item>(nameof(Item.Attach), item, cancellation);
        if (name is null or { Length: 0 or > 255 })
            throw new Refusal(FailureCode.Invalid, "Say how the file is called: ?name=data.csv, up to 255 characters.", "name");
        if (sha256 is not null && !ObjectDigest.TryParse(sha256, null, out _))
            throw new Refusal(FailureCode.Invalid, "'sha256' is 64 lower-case hexadecimal digits.", "sha256");
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = settings.Value.MaxBytes;
        var expected = new ObjectExpectation(settings.Value.MaxBytes, sha256 is null ? null : ObjectDigest.Parse(sha256, null), context.Request.ContentLength);
        var stored = await objects.Put(context.Request.Body, expected, cancellation);
        var attached = await actions.Items.Attach(item, name, stored.Digest.ToString(), cancellation);
        return Results.Json(new { name = attached.ArtifactName, sha256 = attached.ArtifactDigest, size = attached.ArtifactSize });
    }

    private static async Task<IResult> Get(Guid item, Actions actions, IObjectStore objects, CancellationToken cancellation)
    {
        var artifact = await actions.Items.Read().Where(row => row.Id == item && row.ArtifactDigest != null)
            .Select(row => new { row.ArtifactName, row.ArtifactDigest }).SingleOrDefaultAsync(cancellation)
            ?? throw new Refusal(FailureCode.NotFound, $"Item {item} has no artifact that you may see.", "item");
        var digest = ObjectDigest.Parse(artifact.ArtifactDigest!, null);
        if (await objects.PresignedGet(digest, AddressValidity, cancellation) is { } address)
            return Results.Redirect(address.ToString());
        // Sent as a download of no particular type: what a node uploaded must never run in a visitor's browser.
        return Results.Stream(await objects.Open(digest, cancellation: cancellation), "application/octet-stream", artifact.ArtifactName, enableRangeProcessing: true);
    }
}
