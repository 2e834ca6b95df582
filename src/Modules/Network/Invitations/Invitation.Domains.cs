namespace Knowledge.Network.Invitations;

/// <summary>What nodes that join by the invitation may claim to be good at.</summary>
public sealed partial class Invitation
{
    /// <summary>The domains that nodes which join may claim, and have when they claim none; any when empty.</summary>
    [Field, Immutable, Length(0, 20)]
    public IReadOnlyList<string> Domains { get; private set; } = [];

    /// <summary>The domains that a node has that claims these.</summary>
    /// <exception cref="Refusal">It claims one that the invitation does not name.</exception>
    internal IReadOnlyList<string> Grant(IReadOnlyList<string> claimed)
    {
        if (Domains.Count > 0 && claimed.Except(Domains).ToList() is [_, ..] others)
            throw new Refusal("DOMAIN_NOT_INVITED", $"This join token is for {string.Join(", ", Domains)}, not for {string.Join(", ", others)}. Claim some of these, or none to have them all.", "domains");
        return claimed.Count > 0 ? [.. claimed.Distinct()] : Domains;
    }
}
