namespace Knowledge.Host.Pages.Shared.Models;

/// <summary>The votes of a committee so far, by weight.</summary>
/// <param name="Accept">Weight of the votes to accept.</param>
/// <param name="Reject">Weight of the votes to reject.</param>
/// <param name="Pending">Weight of the members that have not voted.</param>
/// <param name="Quorum">The share of the whole weight that decides, from 0 to 1.</param>
internal sealed record Tally(double Accept, double Reject, double Pending, double Quorum = 2.0 / 3)
{
    /// <summary>The tally of a round by its weights.</summary>
    public static Tally Of(double committee, double accept, double reject) => new(accept, reject, Math.Max(0, committee - accept - reject));

    /// <summary>The weight of the whole committee.</summary>
    public double Total => Accept + Reject + Pending;

    /// <summary>The accepting share in percent, for the bar.</summary>
    public string AcceptShare => Share(Accept);

    /// <summary>The rejecting share in percent, for the bar.</summary>
    public string RejectShare => Share(Reject);

    /// <summary>Where the rejecting part starts: it grows from the right, towards the accepting one.</summary>
    public string RejectStart => Percent(Total > 0 ? 1 - Reject / Total : 1);

    /// <summary>Where a decision to accept falls.</summary>
    public string QuorumMark => Percent(Quorum);

    /// <summary>The whole in words, for those who do not see the bar.</summary>
    public string Words => Total > 0
        ? $"{Accept:0.#} accept, {Reject:0.#} reject, {Pending:0.#} not yet cast, of {Total:0.#}"
        : "No committee yet";

    private string Share(double part) => Percent(Total > 0 ? part / Total : 0);

    private static string Percent(double share) => $"{100 * share:0.##}%";
}
