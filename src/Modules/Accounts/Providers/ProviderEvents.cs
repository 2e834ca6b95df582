using System.Security.Claims;
using Knowledge.Accounts.Audit;
using Knowledge.Accounts.Letters;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Knowledge.Accounts.Providers;

/// <summary>What differs from the usual on the way to a provider and back: the address of this network, and what becomes of what goes wrong.</summary>
internal sealed class ProviderEvents(IIncidents incidents, NetworkAddress network, ILogger<ProviderEvents> log) : OpenIdConnectEvents
{
    /// <summary>What a request says of its host does not decide where the code goes.</summary>
    public override Task RedirectToIdentityProvider(RedirectContext context)
    {
        context.ProtocolMessage.RedirectUri = network.Current.TrimEnd('/') + context.Options.CallbackPath;
        return Task.CompletedTask;
    }

    /// <summary>Keeps of what the provider told only what is needed, in bounds: it goes into a cookie.</summary>
    public override Task TicketReceived(TicketReceivedContext context)
    {
        context.Principal = new(new ClaimsIdentity(ArrivalClaims.Of(context.Principal!), context.Scheme.Name));
        return Task.CompletedTask;
    }

    public override Task AccessDenied(AccessDeniedContext context) => Tell(context, ArrivalProblem.Denied);

    public override Task RemoteFailure(RemoteFailureContext context)
    {
        var problem = Judge(context.Failure);
        if (problem == ArrivalProblem.Mismatch)
            incidents.Report(IncidentKind.SignInRefused, "An answer that this browser had not asked for came from a provider, or one that was changed.", context.Scheme.DisplayName);
        else
            log.LogWarning("The provider {Provider} let nobody in: {Problem}. {Reason}", context.Scheme.DisplayName, problem, Reason(context.Failure));
        return Tell(context, problem);
    }

    /// <summary>A code that the provider does not take was used before, or was made for somebody else.</summary>
    private static ArrivalProblem Judge(Exception? failure) => Innermost(failure) switch
    {
        OpenIdConnectProtocolException told when Code(told) is { } code => code == "invalid_grant" ? ArrivalProblem.Mismatch : ArrivalProblem.Refused,
        HttpRequestException or IOException or TaskCanceledException or System.Net.Sockets.SocketException => ArrivalProblem.Unreachable,
        _ => ArrivalProblem.Mismatch,
    };

    private static Exception? Innermost(Exception? failure)
    {
        while (failure?.InnerException is { } inner)
            failure = inner;
        return failure;
    }

    /// <summary>Codes alone: whatever else a provider writes may hold what is secret.</summary>
    private static string Reason(Exception? failure) => Innermost(failure) is OpenIdConnectProtocolException told ? Code(told) ?? "" : Innermost(failure)?.GetType().Name ?? "";

    private static string? Code(OpenIdConnectProtocolException told) =>
        told.Data["error"] is string { Length: > 0 and <= 64 } code && code.All(letter => char.IsAsciiLetterLower(letter) || letter == '_') ? code : null;

    private static Task Tell(HandleRequestContext<RemoteAuthenticationOptions> context, ArrivalProblem problem)
    {
        context.Response.Redirect("/signin/arrived" + QueryString.Create("problem", problem.ToString()));
        context.HandleResponse();
        return Task.CompletedTask;
    }
}
