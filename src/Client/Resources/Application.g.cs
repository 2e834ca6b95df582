// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

using System.Text.Json.Serialization;
using Knowledge.Client.Calls;

namespace Knowledge.Client.Resources;

/// <summary>A program that may ask people to let it act for them.</summary>
public sealed record Application : IRecord, IShownOnce
{
    /// <summary>The key; its order follows the time of creation.</summary>
    public Guid Id { get; init; }

    /// <summary>By what it names itself when it asks.</summary>
    public string ClientId { get; init; } = "";

    /// <summary>What people are told that it is called.</summary>
    public string Name { get; init; } = "";

    /// <summary>Where people may be sent back to: exact addresses, or with any port on the person's own machine.</summary>
    public IReadOnlyList<string> RedirectUris { get; init; } = [];

    /// <summary>What it may ask for, such as library:read.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>Whether it runs where nobody else reads its secret, such as on a server; one on people's machines has none.</summary>
    public bool IsConfidential { get; init; }

    /// <summary>Whether it has registered itself, so that nobody vouches for its name.</summary>
    public bool IsSelfRegistered { get; init; }

    /// <summary>When the secret was last changed; none for the first one.</summary>
    public DateTimeOffset? SecretChangedAt { get; init; }

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

/// <summary>Which <c>Applications</c> are meant. All conditions given must hold.</summary>
public sealed record ApplicationFilter
{
    /// <summary>All of these hold.</summary>
    public IReadOnlyList<ApplicationFilter>? And { get; init; }

    /// <summary>At least one of these holds.</summary>
    public IReadOnlyList<ApplicationFilter>? Or { get; init; }

    /// <summary>This does not hold.</summary>
    public ApplicationFilter? Not { get; init; }

    /// <summary>The key; its order follows the time of creation.</summary>
    public IsOne<Guid>? Id { get; init; }

    /// <summary>By what it names itself when it asks.</summary>
    public IsText? ClientId { get; init; }

    /// <summary>What people are told that it is called.</summary>
    public IsText? Name { get; init; }

    /// <summary>Whether it runs where nobody else reads its secret, such as on a server; one on people's machines has none.</summary>
    public IsOne<bool>? IsConfidential { get; init; }

    /// <summary>Whether it has registered itself, so that nobody vouches for its name.</summary>
    public IsOne<bool>? IsSelfRegistered { get; init; }

    /// <summary>When the record was made.</summary>
    public IsAmount<DateTimeOffset>? CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public IsAmount<DateTimeOffset>? UpdatedAt { get; init; }
}

/// <summary>By what <c>Applications</c> can be ordered.</summary>
public enum ApplicationSortField
{
    /// <summary>What people are told that it is called.</summary>
    [JsonStringEnumMemberName("NAME")]
    Name,

    /// <summary>When the record was made.</summary>
    [JsonStringEnumMemberName("CREATED_AT")]
    CreatedAt,

    /// <summary>When the record was last changed.</summary>
    [JsonStringEnumMemberName("UPDATED_AT")]
    UpdatedAt,
}

/// <summary>What <c>Register</c> takes.</summary>
public sealed record RegisterApplicationInput
{
    /// <summary>What people are told that it is called.</summary>
    public required string Name { get; init; }

    /// <summary>Where people may be sent back to: https, or http on 127.0.0.1, [::1] or localhost with any port.</summary>
    public required IReadOnlyList<string> RedirectUris { get; init; }

    /// <summary>Whether it runs where nobody else reads its secret.</summary>
    public bool? IsConfidential { get; init; }

    /// <summary>What it may ask for; everything unless told.</summary>
    public IReadOnlyList<string>? Scopes { get; init; }
}

/// <summary>What <c>Introduce</c> takes.</summary>
public sealed record IntroduceApplicationInput
{
    /// <summary>What people are told that it is called.</summary>
    public required string Name { get; init; }

    /// <summary>Where people may be sent back to: exact addresses, or with any port on the person's own machine.</summary>
    public required IReadOnlyList<string> RedirectUris { get; init; }
}

/// <summary>A program that may ask people to let it act for them.</summary>
public sealed class Applications : Resource<Application, ApplicationFilter, ApplicationSortField>
{
    internal Applications(GraphCalls calls)
        : base(calls, new("Application", "application", "applications", "applicationChanged", true, "id clientId name redirectUris scopes isConfidential isSelfRegistered secretChangedAt createdAt updatedAt version"))
    {
    }

    /// <summary>Makes a program known; secret shows that of a confidential one this once.</summary>
    /// <param name="name">What people are told that it is called.</param>
    /// <param name="redirectUris">Where people may be sent back to: https, or http on 127.0.0.1, [::1] or localhost with any port.</param>
    /// <param name="isConfidential">Whether it runs where nobody else reads its secret.</param>
    /// <param name="scopes">What it may ask for; everything unless told.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Application> Register(string name, IReadOnlyList<string> redirectUris, bool? isConfidential = null, IReadOnlyList<string>? scopes = null, CancellationToken cancellation = default) =>
        Act("registerApplication", [new("input", "RegisterApplicationInput!", new { name, redirectUris, isConfidential, scopes })], cancellation);

    /// <summary>Makes a program known; secret shows that of a confidential one this once. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="input">One for each record.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Application>>> RegisterMany(IReadOnlyList<RegisterApplicationInput> input, CancellationToken cancellation = default) =>
        ActMany("registerApplications", [new("input", "[RegisterApplicationInput!]!", input)], cancellation);

    /// <summary>Makes a program known that has introduced itself, as MCP clients do.</summary>
    /// <param name="name">What people are told that it is called.</param>
    /// <param name="redirectUris">Where people may be sent back to: exact addresses, or with any port on the person's own machine.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Application> Introduce(string name, IReadOnlyList<string> redirectUris, CancellationToken cancellation = default) =>
        Act("introduceApplication", [new("input", "IntroduceApplicationInput!", new { name, redirectUris })], cancellation);

    /// <summary>Makes a program known that has introduced itself, as MCP clients do. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="input">One for each record.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Application>>> IntroduceMany(IReadOnlyList<IntroduceApplicationInput> input, CancellationToken cancellation = default) =>
        ActMany("introduceApplications", [new("input", "[IntroduceApplicationInput!]!", input)], cancellation);

    /// <summary>Calls the program by another name.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="name">What people are told that it is called.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Application> Rename(Guid id, string name, string? ifVersion = null, CancellationToken cancellation = default) =>
        Act("renameApplication", [new("id", "ID!", id), new("ifVersion", "String", ifVersion), new("input", "RenameApplicationInput!", new { name })], cancellation);

    /// <summary>Calls the program by another name. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="name">What people are told that it is called.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Application>>> RenameMany(IReadOnlyList<Guid> ids, string name, CancellationToken cancellation = default) =>
        ActMany("renameApplications", [new("ids", "[ID!]", ids), new("input", "RenameApplicationInput!", new { name })], cancellation);

    /// <summary>Calls the program by another name. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="name">What people are told that it is called.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Application>>> RenameMany(ApplicationFilter filter, string name, CancellationToken cancellation = default) =>
        ActMany("renameApplications", [new("filter", "ApplicationFilter", filter), new("input", "RenameApplicationInput!", new { name })], cancellation);

    /// <summary>Lets people be sent back to these addresses and to no others.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="redirectUris">Where people may be sent back to: exact addresses, or with any port on the person's own machine.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Application> Redirect(Guid id, IReadOnlyList<string> redirectUris, string? ifVersion = null, CancellationToken cancellation = default) =>
        Act("redirectApplication", [new("id", "ID!", id), new("ifVersion", "String", ifVersion), new("input", "RedirectApplicationInput!", new { redirectUris })], cancellation);

    /// <summary>Lets people be sent back to these addresses and to no others. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="redirectUris">Where people may be sent back to: exact addresses, or with any port on the person's own machine.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Application>>> RedirectMany(IReadOnlyList<Guid> ids, IReadOnlyList<string> redirectUris, CancellationToken cancellation = default) =>
        ActMany("redirectApplications", [new("ids", "[ID!]", ids), new("input", "RedirectApplicationInput!", new { redirectUris })], cancellation);

    /// <summary>Lets people be sent back to these addresses and to no others. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="redirectUris">Where people may be sent back to: exact addresses, or with any port on the person's own machine.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Application>>> RedirectMany(ApplicationFilter filter, IReadOnlyList<string> redirectUris, CancellationToken cancellation = default) =>
        ActMany("redirectApplications", [new("filter", "ApplicationFilter", filter), new("input", "RedirectApplicationInput!", new { redirectUris })], cancellation);

    /// <summary>Gives a confidential program a new secret, which secret shows this once; the one before stops working.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Application> RotateSecret(Guid id, string? ifVersion = null, CancellationToken cancellation = default) =>
        Act("rotateApplicationSecret", [new("id", "ID!", id), new("ifVersion", "String", ifVersion)], cancellation);

    /// <summary>Gives a confidential program a new secret, which secret shows this once; the one before stops working. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Application>>> RotateSecretMany(IReadOnlyList<Guid> ids, CancellationToken cancellation = default) =>
        ActMany("rotateApplicationSecretMany", [new("ids", "[ID!]", ids)], cancellation);

    /// <summary>Gives a confidential program a new secret, which secret shows this once; the one before stops working. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Application>>> RotateSecretMany(ApplicationFilter filter, CancellationToken cancellation = default) =>
        ActMany("rotateApplicationSecretMany", [new("filter", "ApplicationFilter", filter)], cancellation);

    /// <summary>Removes the program with all tokens that it has.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task Remove(Guid id, string? ifVersion = null, CancellationToken cancellation = default) =>
        Do("removeApplication", [new("id", "ID!", id), new("ifVersion", "String", ifVersion)], cancellation);

    /// <summary>Removes the program with all tokens that it has. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Application>>> RemoveMany(IReadOnlyList<Guid> ids, CancellationToken cancellation = default) =>
        ActMany("removeApplications", [new("ids", "[ID!]", ids)], cancellation);

    /// <summary>Removes the program with all tokens that it has. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Application>>> RemoveMany(ApplicationFilter filter, CancellationToken cancellation = default) =>
        ActMany("removeApplications", [new("filter", "ApplicationFilter", filter)], cancellation);
}
