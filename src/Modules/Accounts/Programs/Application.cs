using System.Security.Cryptography;
using Knowledge.Kernel.Storage;

namespace Knowledge.Accounts.Programs;

/// <summary>A program that may ask people to let it act for them.</summary>
[Resource]
public sealed partial class Application : IShownOnce
{
    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    // What it is

    /// <summary>By what it names itself when it asks.</summary>
    [Field, Unique, Immutable, Filter, Length(1, 100)]
    public string ClientId { get; private set; } = "";

    /// <summary>What people are told that it is called.</summary>
    [Field, Filter, Sort, Length(1, 100)]
    public string Name { get; private set; } = "";

    /// <summary>Where people may be sent back to: exact addresses, or with any port on the person's own machine.</summary>
    [Field, Length(0, 10)]
    public IReadOnlyList<string> RedirectUris { get; private set; } = [];

    /// <summary>What it may ask for, such as <c>library:read</c>.</summary>
    [Field, Length(0, 50)]
    public IReadOnlyList<string> Scopes { get; private set; } = [];

    /// <summary>Whether it runs where nobody else reads its secret, such as on a server; one on people's machines has none.</summary>
    [Field, Immutable, Filter]
    public bool IsConfidential { get; private set; }

    /// <summary>Whether it has registered itself, so that nobody vouches for its name.</summary>
    [Field, Immutable, Filter]
    public bool IsSelfRegistered { get; private set; }

    /// <summary>When the secret was last changed; none for the first one.</summary>
    [Field]
    public DateTimeOffset? SecretChangedAt { get; private set; }

    /// <inheritdoc />
    public string? Secret { get; private set; }

    // What it does

    /// <summary>Makes a program known; <c>secret</c> shows that of a confidential one this once.</summary>
    /// <param name="name">What people are told that it is called.</param>
    /// <param name="redirectUris">Where people may be sent back to: https, or http on 127.0.0.1, [::1] or localhost with any port.</param>
    /// <param name="isConfidential">Whether it runs where nobody else reads its secret.</param>
    /// <param name="scopes">What it may ask for; everything unless told.</param>
    [Create]
    internal static async Task<Application> Register(
        ProgramClients clients, string name, IReadOnlyList<string> redirectUris, CancellationToken cancellation,
        bool isConfidential = false, IReadOnlyList<string>? scopes = null)
    {
        var application = new Application { ClientId = NewId("program"), Name = name, RedirectUris = redirectUris, IsConfidential = isConfidential };
        application.Scopes = clients.Known(scopes);
        application.Secret = isConfidential ? NewSecret() : null;
        await clients.Add(application, cancellation);
        return application;
    }

    /// <summary>Makes a program known that has introduced itself, as MCP clients do.</summary>
    [Create(Name = "introduceApplication")]
    internal static async Task<Application> Introduce(ProgramClients clients, string name, IReadOnlyList<string> redirectUris, CancellationToken cancellation)
    {
        var application = new Application { ClientId = NewId("self"), Name = name, RedirectUris = redirectUris, IsSelfRegistered = true };
        application.Scopes = clients.Known(null);
        await clients.Add(application, cancellation);
        return application;
    }

    /// <summary>Calls the program by another name.</summary>
    [Update]
    internal async Task Rename(ProgramClients clients, string name, CancellationToken cancellation)
    {
        Name = name;
        await clients.Change(this, cancellation);
    }

    /// <summary>Lets people be sent back to these addresses and to no others.</summary>
    [Update]
    internal async Task Redirect(ProgramClients clients, IReadOnlyList<string> redirectUris, CancellationToken cancellation)
    {
        RedirectUris = redirectUris;
        await clients.Change(this, cancellation);
    }

    /// <summary>Gives a confidential program a new secret, which <c>secret</c> shows this once; the one before stops working.</summary>
    [Update(Name = "rotateApplicationSecret")]
    internal async Task RotateSecret(ProgramClients clients, TimeProvider clock, CancellationToken cancellation)
    {
        if (!IsConfidential)
            throw new Refusal(FailureCode.Conflict, "This program has no secret: it runs where others could read it.");
        Secret = NewSecret();
        SecretChangedAt = clock.GetUtcNow();
        await clients.Change(this, cancellation);
    }

    /// <summary>Removes the program with all tokens that it has.</summary>
    [Destroy]
    internal Task Remove(ProgramClients clients, CancellationToken cancellation) => clients.Remove(ClientId, cancellation);

    // What happens by itself

    /// <summary>Programs that have registered themselves and that nobody uses: no person has ever allowed them anything, or all have withdrawn it.</summary>
    [Trigger(nameof(Remove), Every = "01:00:00")]
    internal static Expression<Func<Application, bool>> Forgotten(DateTimeOffset now, KnowledgeDb db) => program =>
        program.IsSelfRegistered && program.CreatedAt < now - Patience && !db.Set<Consent>().Any(consent => consent.ClientId == program.ClientId);

    // Who may
    public static void Policies(Policies<Application> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.If(actor => actor.Is(Role.Administrator));
        may.Run(nameof(Register), nameof(Rename), nameof(Redirect), nameof(RotateSecret), nameof(Remove)).If(actor => actor.Is(Role.Administrator));
        // Only the endpoint of registration does so, which asks whether it is open.
        may.Run(nameof(Introduce)).If(actor => actor.IsSystem);
    }

    /// <summary>Nodes are named by their UUIDs; a program never is.</summary>
    private static string NewId(string kind) => $"{kind}-{RandomNumberGenerator.GetHexString(24, lowercase: true)}";

    private static string NewSecret() => "kns_" + RandomNumberGenerator.GetHexString(64, lowercase: true);
}
