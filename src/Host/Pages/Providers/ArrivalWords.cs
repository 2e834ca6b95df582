using Knowledge.Accounts.Providers;

namespace Knowledge.Host.Pages.Providers;

/// <summary>What to tell whoever came back without the word of a provider.</summary>
internal static class ArrivalWords
{
    /// <summary>What happened, and the cure.</summary>
    public static string Of(ArrivalProblem problem) => problem switch
    {
        ArrivalProblem.Denied => "You said no there, so nothing has happened. Sign in another way, or try again.",
        ArrivalProblem.Unreachable => "The provider does not answer. Try again in a moment, or sign in another way.",
        ArrivalProblem.Refused => "The provider could not vouch for you. Try again; if that does not help, tell an administrator, who finds the reason in the log.",
        _ => "This answer is not to what this browser has asked, or it came too late. Begin again from the sign-in page.",
    };
}
