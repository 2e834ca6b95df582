using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Objects;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Kernel.Http;

/// <summary>Answers a refusal outside GraphQL with the fitting status and the same failures: <c>{ errors: [{ code, message, path }] }</c>.</summary>
public sealed class RefusalFilter : IEndpointFilter
{
    /// <inheritdoc />
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        try
        {
            return await next(context);
        }
        catch (Refusal refusal)
        {
            var anonymous = context.HttpContext.RequestServices.GetRequiredService<CurrentActor>().Actor.Kind == ActorKind.Anonymous;
            if (refusal.RetryAfter is { } pause)
                context.HttpContext.Response.Headers.RetryAfter = $"{Math.Ceiling(pause.TotalSeconds):0}";
            return Answer(Status(refusal.Failures[0].Code, anonymous), refusal.Failures);
        }
        catch (ObjectRefused refused)
        {
            var status = refused.Code == "OBJECT_TOO_LARGE" ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status422UnprocessableEntity;
            return Answer(status, [new Failure(refused.Code, refused.Message, [])]);
        }
        catch (BadHttpRequestException bad)
        {
            return Answer(bad.StatusCode, [new Failure(FailureCode.Invalid, bad.Message, [])]);
        }
    }

    private static IResult Answer(int status, IReadOnlyList<Failure> failures) => Results.Json(new { errors = failures }, statusCode: status);

    private static int Status(string code, bool anonymous) => code switch
    {
        FailureCode.Forbidden => anonymous ? StatusCodes.Status401Unauthorized : StatusCodes.Status403Forbidden,
        FailureCode.NotFound => StatusCodes.Status404NotFound,
        FailureCode.Conflict => StatusCodes.Status409Conflict,
        FailureCode.Busy => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
