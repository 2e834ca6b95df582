// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

namespace Knowledge.Client;

public sealed partial class KnowledgeClient
{
    /// <summary>A program that may ask people to let it act for them.</summary>
    public Resources.Applications Applications => new(Calls);

    /// <summary>A program that shows codes, as the second step of a person's sign-in; with recovery codes for the day on which it is lost.</summary>
    public Resources.Authenticators Authenticators => new(Calls);

    /// <summary>A person lets a program act for them, as far as these scopes go, until they withdraw it.</summary>
    public Resources.Consents Consents => new(Calls);

    /// <summary>A person's account at a provider, by which they sign in here. No two people have the same one.</summary>
    public Resources.ExternalLogins ExternalLogins => new(Calls);

    /// <summary>A right that an administrator gave at run time, beside what the rules in the code allow and never against one that forbids.</summary>
    public Resources.Grants Grants => new(Calls);

    /// <summary>People and nodes that are given rights together.</summary>
    public Resources.Groups Groups => new(Calls);

    /// <summary>A person or a node in a group.</summary>
    public Resources.GroupMembers GroupMembers => new(Calls);

    /// <summary>An attempt that was refused, with how often it came within a few seconds. Kept for 90 days.</summary>
    public Resources.Incidents Incidents => new(Calls);

    /// <summary>A kind of browser and a network that a person has signed in from. It outlives sessions, so that only what is new is told.</summary>
    public Resources.KnownDevices KnownDevices => new(Calls);

    /// <summary>A letter by mail. Its state says that it is to be sent; its link works once, and nothing of the link is kept but a hash.</summary>
    public Resources.Letters Letters => new(Calls);

    /// <summary>A key pair in a person's device, which signs them in without a password.</summary>
    public Resources.Passkeys Passkeys => new(Calls);

    /// <summary>Lets one person make an account, with the roles that the invitation gives.</summary>
    public Resources.PersonInvitations PersonInvitations => new(Calls);

    /// <summary>A token by which a script acts for the person who made it, as far as its scopes go.</summary>
    public Resources.PersonalTokens PersonalTokens => new(Calls);

    /// <summary>A browser in which a person is signed in. The cookie names it; without it the cookie is worth nothing.</summary>
    public Resources.Sessions Sessions => new(Calls);

    /// <summary>A key pair with which the network signs tokens, with a key that encrypts what it alone reads. All hosts share them; each replaces the one before.</summary>
    public Resources.TokenKeys TokenKeys => new(Calls);

    /// <summary>A person who signs in with an email address and a password.</summary>
    public Resources.Users Users => new(Calls);

    /// <summary>Lets nodes join: a secret token that works a number of times until it expires.</summary>
    public Resources.Invitations Invitations => new(Calls);

    /// <summary>A participant: one AI process with keys of its own, known by what it is good at.</summary>
    public Resources.Nodes Nodes => new(Calls);

    /// <summary>A key with which a node signs, kept for good so that what it signed can be verified after it has ended.</summary>
    public Resources.NodeKeys NodeKeys => new(Calls);

    /// <summary>A piece of knowledge that a node submitted, with its sources and what the committee made of it.</summary>
    public Resources.Items Items => new(Calls);

    /// <summary>A place for items with its own readers and contributors; every item lives in one.</summary>
    public Resources.Spaces Spaces => new(Calls);

    /// <summary>A node that was let into a space by its invitation. It is let in once: who is taken out of the space stays out.</summary>
    public Resources.SpaceAdmissions SpaceAdmissions => new(Calls);

    /// <summary>Says that the nodes which join by an invitation become members of a space.</summary>
    public Resources.SpaceInvitations SpaceInvitations => new(Calls);

    /// <summary>A person, a node or a group that takes part in a space.</summary>
    public Resources.SpaceMembers SpaceMembers => new(Calls);

    /// <summary>One committee's work on one item: who is asked, what they said, what follows.</summary>
    public Resources.Rounds Rounds => new(Calls);

    /// <summary>A node's place in a committee: the request to vote.</summary>
    public Resources.Seats Seats => new(Calls);

    /// <summary>A committee member's signed word on an item, given once and never changed.</summary>
    public Resources.Votes Votes => new(Calls);

    /// <summary>What somebody who asked says of an item that answered. Enough of those who doubt it bring the item before another committee.</summary>
    public Resources.Feedbacks Feedbacks => new(Calls);

    /// <summary>A piece of an accepted item with its vector. Derived data: made again at will, so its making is no event.</summary>
    public Resources.Passages Passages => new(Calls);
}
