// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

using System.Text.Json.Serialization;
using Knowledge.Client.Calls;

namespace Knowledge.Client.Resources;

/// <summary>Lets one person make an account, with the roles that the invitation gives.</summary>
public sealed record PersonInvitation : IRecord, IShownOnce
{
    /// <summary>The key; its order follows the time of creation.</summary>
    public Guid Id { get; init; }

    /// <summary>The email address that it was mailed to, and that the account will have; none when whoever has the link chooses it.</summary>
    public string? Email { get; init; }

    /// <summary>What the person will be trusted with.</summary>
    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>Until when it works.</summary>
    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The key of the person who made an account with it, if somebody has.</summary>
    public Guid? UserId { get; init; }

    /// <summary>When the record was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Another one after every change; given to an action, that is done only to the record as you have read it.</summary>
    public string Version { get; init; } = "";

    /// <summary>Shown to the one who made it, this once; null otherwise.</summary>
    [JsonIgnore]
    public string? Secret { get; private set; }

    string? IShownOnce.Secret
    {
        get => Secret;
        set => Secret = value;
    }
}

/// <summary>Which <c>PersonInvitations</c> are meant. All conditions given must hold.</summary>
public sealed record PersonInvitationFilter
{
    /// <summary>All of these hold.</summary>
    public IReadOnlyList<PersonInvitationFilter>? And { get; init; }

    /// <summary>At least one of these holds.</summary>
    public IReadOnlyList<PersonInvitationFilter>? Or { get; init; }

    /// <summary>This does not hold.</summary>
    public PersonInvitationFilter? Not { get; init; }

    /// <summary>The key; its order follows the time of creation.</summary>
    public IsOne<Guid>? Id { get; init; }

    /// <summary>The email address that it was mailed to, and that the account will have; none when whoever has the link chooses it.</summary>
    public IsText? Email { get; init; }

    /// <summary>Until when it works.</summary>
    public IsAmount<DateTimeOffset>? ExpiresAt { get; init; }

    /// <summary>The key of the person who made an account with it, if somebody has.</summary>
    public IsOne<Guid>? UserId { get; init; }

    /// <summary>When the record was made.</summary>
    public IsAmount<DateTimeOffset>? CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public IsAmount<DateTimeOffset>? UpdatedAt { get; init; }
}

/// <summary>By what <c>PersonInvitations</c> can be ordered.</summary>
public enum PersonInvitationSortField
{
    /// <summary>Until when it works.</summary>
    [JsonStringEnumMemberName("EXPIRES_AT")]
    ExpiresAt,

    /// <summary>When the record was made.</summary>
    [JsonStringEnumMemberName("CREATED_AT")]
    CreatedAt,

    /// <summary>When the record was last changed.</summary>
    [JsonStringEnumMemberName("UPDATED_AT")]
    UpdatedAt,
}

/// <summary>What <c>Invite</c> takes.</summary>
public sealed record InvitePersonInput
{
    /// <summary>What the person will be trusted with.</summary>
    public required IReadOnlyList<Role> Roles { get; init; }

    /// <summary>Where to mail it, and the address that the account will have; without one whoever has the token chooses.</summary>
    public string? Email { get; init; }

    /// <summary>For how many hours it works, up to 720.</summary>
    public double? Hours { get; init; }
}

/// <summary>Lets one person make an account, with the roles that the invitation gives.</summary>
public sealed class PersonInvitations : Resource<PersonInvitation, PersonInvitationFilter, PersonInvitationSortField>
{
    internal PersonInvitations(GraphCalls calls)
        : base(calls, new("PersonInvitation", "personInvitation", "personInvitations", "personInvitationChanged", true, "id email roles expiresAt userId createdAt updatedAt version"))
    {
    }

    /// <summary>Invites a person. secret shows the token this once, for the address /join?token=…; with an email address a link is mailed there too.</summary>
    /// <param name="roles">What the person will be trusted with.</param>
    /// <param name="email">Where to mail it, and the address that the account will have; without one whoever has the token chooses.</param>
    /// <param name="hours">For how many hours it works, up to 720.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<PersonInvitation> Invite(IReadOnlyList<Role> roles, string? email = null, double? hours = null, CancellationToken cancellation = default) =>
        Act("invitePerson", [new("input", "InvitePersonInput!", new { roles, email, hours })], cancellation);

    /// <summary>Invites a person. secret shows the token this once, for the address /join?token=…; with an email address a link is mailed there too. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="input">One for each record.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<PersonInvitation>>> InviteMany(IReadOnlyList<InvitePersonInput> input, CancellationToken cancellation = default) =>
        ActMany("invitePersonMany", [new("input", "[InvitePersonInput!]!", input)], cancellation);

    /// <summary>Ends it at once.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<PersonInvitation> Withdraw(Guid id, string? ifVersion = null, CancellationToken cancellation = default) =>
        Act("withdrawPersonInvitation", [new("id", "ID!", id), new("ifVersion", "String", ifVersion)], cancellation);

    /// <summary>Ends it at once. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<PersonInvitation>>> WithdrawMany(IReadOnlyList<Guid> ids, CancellationToken cancellation = default) =>
        ActMany("withdrawPersonInvitations", [new("ids", "[ID!]", ids)], cancellation);

    /// <summary>Ends it at once. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<PersonInvitation>>> WithdrawMany(PersonInvitationFilter filter, CancellationToken cancellation = default) =>
        ActMany("withdrawPersonInvitations", [new("filter", "PersonInvitationFilter", filter)], cancellation);
}
