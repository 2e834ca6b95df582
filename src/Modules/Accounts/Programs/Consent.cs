namespace Knowledge.Accounts.Programs;

/// <summary>A person lets a program act for them, as far as these scopes go, until they withdraw it.</summary>
[Resource, Identity(nameof(UserId), nameof(ClientId))]
public sealed partial class Consent
{
    // What it is

    /// <summary>The person.</summary>
    [Field, Immutable, Filter]
    public Guid UserId { get; private set; }

    /// <summary>The program, by what it names itself.</summary>
    [Field, Immutable, Filter, Length(1, 100)]
    public string ClientId { get; private set; } = "";

    /// <summary>What the program was called when the person was asked.</summary>
    [Field, Length(1, 100)]
    public string Program { get; private set; } = "";

    /// <summary>What the program may do, such as <c>library:read</c>.</summary>
    [Field, Length(0, 50)]
    public IReadOnlyList<string> Scopes { get; private set; } = [];

    /// <summary>When the person last said yes.</summary>
    [Field]
    public DateTimeOffset GivenAt { get; private set; }

    // What it does

    /// <summary>Lets a program act for the person; only in a session of the web pages, where the person sees what is asked.</summary>
    [Create, Upsert(nameof(UserId), nameof(ClientId))]
    internal static Consent Give(Actor actor, TimeProvider clock, string clientId, string program, IReadOnlyList<string> scopes) =>
        actor is { UserId: { } person, Scopes: null }
            ? new() { UserId = person, ClientId = clientId, Program = program, Scopes = scopes, GivenAt = clock.GetUtcNow() }
            : throw new Refusal(FailureCode.Forbidden, "A program cannot be let in by a program. Sign in to the web pages and decide there.");

    /// <summary>Takes the permission back; all tokens that the program has for the person stop working at once.</summary>
    [Destroy]
    internal Task Withdraw(TokenFamilies families, CancellationToken cancellation) => families.End(ClientId, UserId, cancellation);

    // Who may
    public static void Policies(Policies<Consent> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.If((consent, actor) => consent.UserId == actor.UserId);
        may.Read.If(actor => actor.Is(Role.Administrator));
        may.Run(nameof(Give), nameof(Withdraw)).If((consent, actor) => consent.UserId == actor.UserId);
        may.Run(nameof(Withdraw)).If(actor => actor.Is(Role.Administrator));
    }
}
