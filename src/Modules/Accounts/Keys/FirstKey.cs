using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Accounts.Keys;

/// <summary>Makes sure that a new network can sign tokens. Hosts that start together make one key.</summary>
public sealed class FirstKey(KnowledgeDb db, Kernel.Actions.Actions actions)
{
    /// <summary>Makes a key when there is none yet.</summary>
    public async Task Create(CancellationToken cancellation)
    {
        if (await db.Set<TokenKey>().AnyAsync(cancellation))
            return;
        try
        {
            await actions.As(Actor.System).TokenKeys.Make(isFirst: true, leadSeconds: 0, cancellation);
        }
        catch (Refusal)
        {
            // Another host that starts now was quicker; its key is ours.
        }
    }
}
