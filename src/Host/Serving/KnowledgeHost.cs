using Knowledge.Kernel.Modules;
using Knowledge.Kernel.Storage;
using Knowledge.Kernel.Storage.Embedded;
using Microsoft.Extensions.Logging.Abstractions;

namespace Knowledge.Host.Serving;

/// <summary>The life of a host: claims its data folder, starts what it owns, serves, and stops everything in reverse.</summary>
internal static class KnowledgeHost
{
    private const int FolderInUse = 4;

    /// <summary>Serves until it is told to stop.</summary>
    /// <returns>The exit code: 0 after an orderly stop, 4 when another host has the data folder.</returns>
    public static async Task<int> Serve(IReadOnlyList<Module> modules, string[] args)
    {
        var folder = DataFolder.FromEnvironment();
        try
        {
            using var claim = folder.Claim();
            await Serve(modules, args, claim);
            return 0;
        }
        catch (DataFolderInUseException inUse)
        {
            await Console.Error.WriteLineAsync(inUse.Message);
            return FolderInUse;
        }
    }

    private static async Task Serve(IReadOnlyList<Module> modules, string[] args, DataFolderClaim claim)
    {
        var builder = WebApplication.CreateBuilder(args);
        await using var postgres = await Embedded(builder.Configuration, claim.Folder);
        builder.Configuration["ConnectionStrings:Postgres"] ??= postgres?.ConnectionString;
        builder.Configuration["Data:Keys"] ??= claim.Folder.Keys;
        Composition.AddServices(builder, modules, claim.Folder);
        await using var app = builder.Build();
        Composition.UseFaces(app, modules);
        var welcome = await Preparation.Prepare(app, claim.Folder);
        await app.StartAsync();
        claim.Announce(app.Urls.First(), welcome.Local.ClientId, welcome.Local.ClientSecret);
        welcome.Print(app.Urls);
        await app.WaitForShutdownAsync();
    }

    /// <summary>The database is a real PostgreSQL either way; without a connection string it is the host's own.</summary>
    private static async Task<EmbeddedPostgres?> Embedded(ConfigurationManager configuration, DataFolder folder) =>
        configuration.GetConnectionString("Postgres") is { Length: > 0 }
            ? null
            : await EmbeddedPostgres.Start(folder.Postgres, NullLogger.Instance, CancellationToken.None);
}
