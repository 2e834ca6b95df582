using Knowledge.Accounts.SignIn;

namespace Knowledge.Accounts.Grants;

/// <summary>A right that an administrator gave at run time, beside what the rules in the code allow and never against one that forbids.</summary>
[Resource]
public sealed partial class Grant
{
    // What it is

    /// <summary>The resource, such as <c>Item</c>.</summary>
    [Field, Immutable, Filter, Length(1, 64)]
    public string Resource { get; private set; } = "";

    /// <summary>The action's name, <c>Read</c>, or <c>*</c> for reading and all actions.</summary>
    [Field, Immutable, Filter, Length(1, 64)]
    public string Action { get; private set; } = "";

    /// <summary>The record, such as a space, that the right is limited to, with all that belongs to it; none for every record.</summary>
    [Field, Immutable, Filter]
    public Guid? ScopeId { get; private set; }

    /// <summary>Whether a person, a node or a group has it.</summary>
    [Field, Immutable, Filter]
    public GranteeKind GranteeKind { get; private set; }

    /// <summary>The key of the person, the node or the group.</summary>
    [Field, Immutable, Filter]
    public Guid GranteeId { get; private set; }

    /// <summary>Until when it holds; none for until it is withdrawn.</summary>
    [Field, Immutable, Filter, Sort]
    public DateTimeOffset? ExpiresAt { get; private set; }

    /// <summary>The key of who gave it.</summary>
    [Field, Immutable, Filter]
    public Guid? GivenById { get; private set; }

    /// <summary>Who gave it.</summary>
    [Field, Immutable, Length(1, 320)]
    public string GivenBy { get; private set; } = "";

    // What it does

    /// <summary>Gives a person, a node or a group a right.</summary>
    [Create]
    internal static async Task<Grant> Give(
        Actor actor, GrantCheck check, string resource, string action, GranteeKind granteeKind, Guid granteeId, CancellationToken cancellation,
        Guid? scopeId = null, DateTimeOffset? expiresAt = null)
    {
        InSession.Demand(actor);
        var grant = new Grant
        {
            Resource = resource,
            Action = action,
            ScopeId = scopeId,
            GranteeKind = granteeKind,
            GranteeId = granteeId,
            ExpiresAt = expiresAt,
            GivenById = actor.Id,
            GivenBy = actor.Name,
        };
        await check.Demand(grant, cancellation);
        return grant;
    }

    /// <summary>Takes the right back.</summary>
    [Destroy]
    public void Withdraw()
    {
    }

    // Who may
    public static void Policies(Policies<Grant> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.If(actor => actor.Is(Role.Administrator));
        may.Read.If((grant, actor) => grant.GranteeKind == GranteeKind.User && grant.GranteeId == actor.UserId);
        may.Read.If((grant, actor) => grant.GranteeKind == GranteeKind.Node && grant.GranteeId == actor.NodeId);
        may.RunAnything.If(actor => actor.Is(Role.Administrator));
    }
}

/// <summary>Who can be given a right.</summary>
public enum GranteeKind
{
    /// <summary>A person.</summary>
    User,

    /// <summary>A node.</summary>
    Node,

    /// <summary>All members of a group.</summary>
    Group,
}
