// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

using System.Text.Json.Serialization;
using Knowledge.Client.Calls;

namespace Knowledge.Client.Resources;

/// <summary>A person lets a program act for them, as far as these scopes go, until they withdraw it.</summary>
public sealed record Consent : IRecord
{
    /// <summary>The key; its order follows the time of creation.</summary>
    public Guid Id { get; init; }

    /// <summary>The person.</summary>
    public Guid UserId { get; init; }

    /// <summary>The program, by what it names itself.</summary>
    public string ClientId { get; init; } = "";

    /// <summary>What the program was called when the person was asked.</summary>
    public string Program { get; init; } = "";

    /// <summary>What the program may do, such as library:read.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>When the person last said yes.</summary>
    public DateTimeOffset GivenAt { get; init; }

    /// <summary>When the record was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Another one after every change; given to an action, that is done only to the record as you have read it.</summary>
    public string Version { get; init; } = "";
}

/// <summary>Which <c>Consents</c> are meant. All conditions given must hold.</summary>
public sealed record ConsentFilter
{
    /// <summary>All of these hold.</summary>
    public IReadOnlyList<ConsentFilter>? And { get; init; }

    /// <summary>At least one of these holds.</summary>
    public IReadOnlyList<ConsentFilter>? Or { get; init; }

    /// <summary>This does not hold.</summary>
    public ConsentFilter? Not { get; init; }

    /// <summary>The key; its order follows the time of creation.</summary>
    public IsOne<Guid>? Id { get; init; }

    /// <summary>The person.</summary>
    public IsOne<Guid>? UserId { get; init; }

    /// <summary>The program, by what it names itself.</summary>
    public IsText? ClientId { get; init; }

    /// <summary>When the record was made.</summary>
    public IsAmount<DateTimeOffset>? CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public IsAmount<DateTimeOffset>? UpdatedAt { get; init; }
}

/// <summary>By what <c>Consents</c> can be ordered.</summary>
public enum ConsentSortField
{
    /// <summary>When the record was made.</summary>
    [JsonStringEnumMemberName("CREATED_AT")]
    CreatedAt,

    /// <summary>When the record was last changed.</summary>
    [JsonStringEnumMemberName("UPDATED_AT")]
    UpdatedAt,
}

/// <summary>What <c>Give</c> takes.</summary>
public sealed record GiveConsentInput
{
    /// <summary>The program, by what it names itself.</summary>
    public required string ClientId { get; init; }

    /// <summary>What the program was called when the person was asked.</summary>
    public required string Program { get; init; }

    /// <summary>What the program may do, such as library:read.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }
}

/// <summary>A person lets a program act for them, as far as these scopes go, until they withdraw it.</summary>
public sealed class Consents : Resource<Consent, ConsentFilter, ConsentSortField>
{
    internal Consents(GraphCalls calls)
        : base(calls, new("Consent", "consent", "consents", "consentChanged", false, "id userId clientId program scopes givenAt createdAt updatedAt version"))
    {
    }

    /// <summary>Lets a program act for the person; only in a session of the web pages, where the person sees what is asked.</summary>
    /// <param name="clientId">The program, by what it names itself.</param>
    /// <param name="program">What the program was called when the person was asked.</param>
    /// <param name="scopes">What the program may do, such as library:read.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Consent> Give(string clientId, string program, IReadOnlyList<string> scopes, CancellationToken cancellation = default) =>
        Act("giveConsent", [new("input", "GiveConsentInput!", new { clientId, program, scopes })], cancellation);

    /// <summary>Lets a program act for the person; only in a session of the web pages, where the person sees what is asked. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="input">One for each record.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Consent>>> GiveMany(IReadOnlyList<GiveConsentInput> input, CancellationToken cancellation = default) =>
        ActMany("giveConsents", [new("input", "[GiveConsentInput!]!", input)], cancellation);

    /// <summary>Takes the permission back; all tokens that the program has for the person stop working at once.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task Withdraw(Guid id, string? ifVersion = null, CancellationToken cancellation = default) =>
        Do("withdrawConsent", [new("id", "ID!", id), new("ifVersion", "String", ifVersion)], cancellation);

    /// <summary>Takes the permission back; all tokens that the program has for the person stop working at once. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Consent>>> WithdrawMany(IReadOnlyList<Guid> ids, CancellationToken cancellation = default) =>
        ActMany("withdrawConsents", [new("ids", "[ID!]", ids)], cancellation);

    /// <summary>Takes the permission back; all tokens that the program has for the person stop working at once. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Consent>>> WithdrawMany(ConsentFilter filter, CancellationToken cancellation = default) =>
        ActMany("withdrawConsents", [new("filter", "ConsentFilter", filter)], cancellation);
}
