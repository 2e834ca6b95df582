using Knowledge.Accounts.Audit;
using Knowledge.Accounts.Factors;
using Knowledge.Accounts.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Knowledge.Accounts.SignIn;

/// <summary>What all ways to sign in have in common: an address with too many refusals waits, refusals are reported, and who is let in gets a new session.</summary>
internal sealed class SignInDoor(SignInManager<User> sessions, RefusedSignIns refused, SecondFactors factors, IIncidents incidents, IHttpContextAccessor requests, TimeProvider clock)
{
    public TimeSpan? Wait => refused.Wait(requests.HttpContext?.Connection.RemoteIpAddress);

    public SignInOutcome Refuse(SignInOutcome outcome, User? user, IncidentKind kind = IncidentKind.SignInRefused)
    {
        if (outcome == SignInOutcome.TooMany)
        {
            incidents.Report(IncidentKind.RateLimited, "Too many sign-ins from one address were refused.");
            return outcome;
        }

        refused.Add(requests.HttpContext?.Connection.RemoteIpAddress);
        incidents.Report(kind, user is null ? "Nobody has this address, or the form was incomplete." : "What was shown was wrong, or the account is locked.", user?.Email);
        return outcome;
    }

    /// <summary>The first factor was right: lets the person in, or asks for the second.</summary>
    public async Task<SignInOutcome> Open(User user)
    {
        if (await factors.Confirmed(user.Id, sessions.Context.RequestAborted) is null)
            return await Enter(user);
        await SecondFactorSignIn.Ask(sessions.Context, user, clock.GetUtcNow());
        return SignInOutcome.CodeWanted;
    }

    /// <summary>Nothing more is asked for.</summary>
    public async Task<SignInOutcome> Enter(User user)
    {
        await sessions.SignInAsync(user, isPersistent: false);
        return SignInOutcome.Entered;
    }
}
