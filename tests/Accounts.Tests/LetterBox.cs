using Knowledge.Accounts.Letters;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Accounts.Tests;

/// <summary>Where letters arrive that an administrator reads, there being no mail server.</summary>
internal sealed class LetterBox(AccountsHost host)
{
    /// <summary>Sends what waits, as the trigger does, and returns the texts to one address, the first first; empty for one that went to nobody.</summary>
    public Task<List<string>> To(string address) => host.Run(async services =>
    {
        var db = services.GetRequiredService<KnowledgeDb>();
        var system = services.GetRequiredService<Actions>().As(Actor.System);
        foreach (var waiting in await db.Set<Letter>().Where(Letter.Waits).OrderBy(letter => letter.Id).Select(letter => letter.Id).ToListAsync())
            await system.Letters.Write(waiting);
        foreach (var ready in await db.Set<Letter>().Where(Letter.IsReady).OrderBy(letter => letter.Id).Select(letter => letter.Id).ToListAsync())
            await system.Letters.Deliver(ready);
        return await db.Set<Letter>().Where(letter => letter.Address == address).OrderBy(letter => letter.Id).Select(letter => letter.Text ?? "").ToListAsync();
    });

    /// <summary>The token in the last letter to an address.</summary>
    public async Task<string> Token(string address) => (await To(address)).Last().Split("token=")[1].Split('\n')[0];
}
