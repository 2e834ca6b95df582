using Knowledge.Accounts.SignIn;

namespace Knowledge.Host.Pages;

/// <summary>How a refused sign-in is answered.</summary>
internal static class SignInStatus
{
    /// <summary>400, or 429 with the seconds to wait.</summary>
    public static int Of(HttpResponse response, SignInOutcome outcome, TimeSpan? wait)
    {
        if (outcome != SignInOutcome.TooMany)
            return StatusCodes.Status400BadRequest;
        response.Headers.RetryAfter = $"{Math.Ceiling(wait?.TotalSeconds ?? 1):0}";
        return StatusCodes.Status429TooManyRequests;
    }
}
