using Knowledge.Accounts.People;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Accounts.SignIn.Keeping;

/// <summary>Which sessions are open at this moment: their time is not over, and their person's security stamp is the one they began with.</summary>
public sealed class OpenSessions
{
    private readonly KnowledgeDb db;
    private readonly TimeProvider clock;

    internal OpenSessions(KnowledgeDb db, TimeProvider clock) => (this.db, this.clock) = (db, clock);

    /// <summary>One by its key; null when it is over. One statement by two primary keys.</summary>
    internal Task<OpenSession?> Find(Guid id, CancellationToken cancellation) => Open()
        .Where(open => open.Session.Id == id)
        .Select(open => new OpenSession(open.User.Id, open.User.DisplayName, open.Session.LastSeen))
        .SingleOrDefaultAsync(cancellation);

    /// <summary>Those of one person, the one seen last first.</summary>
    /// <param name="user">The person.</param>
    /// <param name="cancellation">Ends the wait for the database.</param>
    public async Task<IReadOnlyList<Session>> Of(Guid user, CancellationToken cancellation) =>
        await Open().Where(open => open.User.Id == user).Select(open => open.Session).AsNoTracking()
            .OrderByDescending(session => session.LastSeen).ThenByDescending(session => session.Id).ToListAsync(cancellation);

    private IQueryable<Pair> Open()
    {
        var now = clock.GetUtcNow();
        return db.Set<Session>()
            .Join(db.Set<User>(), session => session.UserId, user => user.Id, (session, user) => new Pair { Session = session, User = user })
            .Where(pair => pair.Session.EndsAt > now && pair.Session.Stamp == pair.User.SecurityStamp);
    }

    private sealed class Pair
    {
        public required Session Session { get; init; }

        public required User User { get; init; }
    }
}

/// <summary>What a request needs to know of its session.</summary>
/// <param name="UserId">The person.</param>
/// <param name="DisplayName">How pages and events call the person now.</param>
/// <param name="LastSeen">When the browser last asked for something, to the minute.</param>
internal sealed record OpenSession(Guid UserId, string DisplayName, DateTimeOffset LastSeen);
