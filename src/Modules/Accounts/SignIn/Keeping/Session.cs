using Knowledge.Accounts.Letters;
using Knowledge.Accounts.People;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Accounts.SignIn.Keeping;

/// <summary>A browser in which a person is signed in. The cookie names it; without it the cookie is worth nothing.</summary>
[Resource]
public sealed partial class Session
{
    /// <summary>How long it stays open when the browser asks for nothing.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(8);

    /// <summary>How long it stays open at most.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <summary>How exactly it is kept when the browser was last seen.</summary>
    public static readonly TimeSpan Grain = TimeSpan.FromMinutes(1);

    // What it is

    /// <summary>The key of the person.</summary>
    [Field, Immutable, Filter]
    public Guid UserId { get; private set; }

    /// <summary>Browser and system, as far as the browser says: <c>Firefox on Linux</c>.</summary>
    [Field, Immutable, Length(1, 64)]
    public string Device { get; private set; } = "";

    /// <summary>The address it was opened from; empty when unknown.</summary>
    [Field, Immutable, Length(0, 64)]
    public string Address { get; private set; } = "";

    /// <summary>When the browser last asked for something, to the minute.</summary>
    [Field, Sort, Unrecorded]
    public DateTimeOffset LastSeen { get; private set; }

    /// <summary>When it ends unless the browser asks for something before.</summary>
    [Field, Filter, Unrecorded]
    public DateTimeOffset EndsAt { get; private set; }

    /// <summary>The person's security stamp when it began: when that changes, all sessions before are over.</summary>
    [Field, Immutable, Sensitive, Length(0, 64)]
    public string Stamp { get; private set; } = "";

    // What it does

    /// <summary>Opens a session for a person who has proved who they are.</summary>
    /// <param name="userId">The person.</param>
    /// <param name="device">Browser and system.</param>
    /// <param name="address">Where the request came from.</param>
    [Create]
    internal static async Task<Session> Begin(Guid userId, string device, string address, KnowledgeDb db, TimeProvider clock, CancellationToken cancellation)
    {
        var stamp = await db.Set<User>().Where(user => user.Id == userId).Select(user => user.SecurityStamp).SingleOrDefaultAsync(cancellation);
        var now = clock.GetUtcNow();
        return new Session { UserId = userId, Device = device, Address = address, Stamp = stamp ?? "", LastSeen = now, EndsAt = now + Idle };
    }

    /// <summary>Remembers where the person signs in from, and tells them when that is new; of the first time nobody has to be told.</summary>
    [After(nameof(Begin))]
    internal async Task Remember(Actions actions, KnowledgeDb db, CancellationToken cancellation)
    {
        var (system, network) = (actions.As(Actor.System), Networks.Of(Address));
        var known = await db.Set<KnownDevice>().Where(device => device.UserId == UserId).Select(device => new { device.Device, device.Network }).ToListAsync(cancellation);
        var device = await system.KnownDevices.See(UserId, Device, network, Address, cancellation);
        if (known.Count > 0 && !known.Exists(before => before.Device == Device && before.Network == network))
            await system.Letters.Ask(LetterKind.NewDevice, await db.Set<User>().Where(user => user.Id == UserId).Select(user => user.Email!).SingleAsync(cancellation), device.Id, cancellation);
    }

    /// <summary>The browser was here.</summary>
    [Update]
    internal void See(TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        var last = CreatedAt + Longest;
        (LastSeen, EndsAt) = (now, now + Idle < last ? now + Idle : last);
    }

    /// <summary>Signs this browser out; it is out with its next request.</summary>
    [Destroy]
    public void End()
    {
    }

    /// <summary>A session whose time is over, or whose person has another security stamp by now or is gone, is cleared away.</summary>
    [Trigger(nameof(End), Also = [typeof(User)])]
    internal static Expression<Func<Session, bool>> Over(KnowledgeDb db, DateTimeOffset now) =>
        session => session.EndsAt <= now || !db.Set<User>().Any(user => user.Id == session.UserId && user.SecurityStamp == session.Stamp);

    // Who may
    public static void Policies(Policies<Session> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.If((session, actor) => session.UserId == actor.UserId);
        may.Read.If(actor => actor.Is(Role.Administrator));
        may.Run(nameof(Begin), nameof(See)).If(actor => actor.IsSystem);
        may.Run(nameof(End)).If((session, actor) => session.UserId == actor.UserId);
        may.Run(nameof(End)).If(actor => actor.Is(Role.Administrator));
    }
}
