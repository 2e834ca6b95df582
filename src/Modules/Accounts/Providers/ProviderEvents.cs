using System.Security.Claims;
using Knowledge.Accounts.Audit;
using Knowledge.Accounts.Letters;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

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
        var problem = ProviderFailure.Judge(context.Failure);
        if (problem == ArrivalProblem.Mismatch)
            incidents.Report(IncidentKind.SignInRefused, "An answer that this browser had not asked for came from a provider, or one that was changed.", context.Scheme.DisplayName);
        else
            log.LogWarning("The provider {Provider} let nobody in: {Problem}. {Reason}", context.Scheme.DisplayName, problem, ProviderFailure.Reason(context.Failure));
        return Tell(context, problem);
    }

    private static Task Tell(HandleRequestContext<RemoteAuthenticationOptions> context, ArrivalProblem problem)
    {
        context.Response.Redirect("/signin/arrived" + QueryString.Create("problem", problem.ToString()));
        context.HandleResponse();
        return Task.CompletedTask;
    }
}
