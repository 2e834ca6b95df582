using Knowledge.Accounts.Clients;
using Knowledge.Accounts.Keys;
using Knowledge.Accounts.People;
using Knowledge.Accounts.Programs;
using Knowledge.Kernel.Storage;

namespace Knowledge.Host.Serving;

/// <summary>What must be done before the first request is answered.</summary>
internal static class Preparation
{
    /// <summary>Brings the database up to date and makes sure that somebody can sign in.</summary>
    /// <param name="app">The host, not started yet.</param>
    /// <param name="folder">Its data folder.</param>
    public static async Task<Welcome> Prepare(WebApplication app, DataFolder folder)
    {
        await app.Services.GetRequiredService<Migrator>().Migrate(CancellationToken.None);
        await using var scope = app.Services.CreateAsyncScope();
        var administrator = await scope.ServiceProvider.GetRequiredService<FirstAdministrator>().Create(CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<FirstKey>().Create(CancellationToken.None);
        var local = await scope.ServiceProvider.GetRequiredService<LocalOperator>().Renew(folder.Root, CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<CommandLineClient>().Ensure(CancellationToken.None);
        return new Welcome(administrator, local);
    }
}

/// <summary>What a host says when it serves.</summary>
/// <param name="Administrator">How to sign in for the first time; null when somebody has signed in before.</param>
/// <param name="Local">The credentials of the command line on this machine.</param>
internal sealed record Welcome(FirstSignIn? Administrator, LocalCredentials Local)
{
    /// <summary>Prints the address, and on the first start how to sign in: to the terminal alone, never to a log.</summary>
    public void Print(IEnumerable<string> addresses)
    {
        Console.WriteLine();
        foreach (var address in addresses)
            Console.WriteLine($"  Knowledge is ready on {address}");
        if (Administrator is not null)
        {
            Console.WriteLine();
            Console.WriteLine("  Sign in as the first administrator:");
            Console.WriteLine($"    email     {Administrator.Email}");
            Console.WriteLine($"    password  {Administrator.Password ?? "the one in KNOWLEDGE_ADMIN_PASSWORD"}");
            Console.WriteLine("  It is shown this once.");
        }

        Console.WriteLine();
    }
}
