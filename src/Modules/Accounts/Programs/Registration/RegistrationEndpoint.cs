using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace Knowledge.Accounts.Programs.Registration;

/// <summary>Where programs make themselves known: <c>POST /connect/register</c> (RFC 7591).</summary>
internal static class RegistrationEndpoint
{
    public const string Path = "/connect/register";

    private const int Largest = 16 * 1024;

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapPost(Path, Register);

    private static async Task<IResult> Register(HttpContext context, Registrar registrar, IOptionsSnapshot<RegistrationSettings> settings, CancellationToken cancellation)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (settings.Value.Registration != RegistrationMode.Open)
            return Refused(new("access_denied", "Here an administrator registers programs."), StatusCodes.Status403Forbidden);
        if (await Read(context, cancellation) is not { } request)
            return Refused(new("invalid_client_metadata", $"Send the metadata of the program as a JSON object of at most {Largest} bytes."));
        var (answer, refusal) = await registrar.Register(request, cancellation);
        return refusal is null ? Results.Json(answer, statusCode: StatusCodes.Status201Created) : Refused(refusal);
    }

    private static IResult Refused(RegistrationRefusal refusal, int status = StatusCodes.Status400BadRequest) => Results.Json(refusal, statusCode: status);

    private static async Task<RegistrationRequest?> Read(HttpContext context, CancellationToken cancellation)
    {
        if (context.Request.ContentLength > Largest || !context.Request.HasJsonContentType())
            return null;
        try
        {
            return await context.Request.ReadFromJsonAsync<RegistrationRequest>(cancellation);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
