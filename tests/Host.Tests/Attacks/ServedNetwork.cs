using Knowledge.Accounts;
using Knowledge.Consensus;
using Knowledge.Host.Serving;
using Knowledge.Host.Tests.Attacks;
using Knowledge.Inference;
using Knowledge.Kernel;
using Knowledge.Kernel.Modules;
using Knowledge.Kernel.Storage;
using Knowledge.Library;
using Knowledge.Network;
using Knowledge.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Xunit;

[assembly: AssemblyFixture(typeof(ServedNetwork))]

namespace Knowledge.Host.Tests.Attacks;

/// <summary>The whole host in this process, with everything that runs in the background, and an administrator who can sign in.</summary>
public sealed class ServedNetwork : IAsyncLifetime
{
    internal const string Email = "root@example.org";
    internal const string Password = "correct horse battery staple";

    private readonly string folder = Directory.CreateTempSubdirectory("knowledge-attacks-").FullName;
    private WebApplication app = null!;

    internal Uri Address => new(app.Urls.First());

    internal IServiceProvider Services => app.Services;

    /// <summary>Where the host writes its logs.</summary>
    internal string Logs => Path.Combine(folder, "logs");

    internal string Database { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Database = await PostgresServer.CreateDatabase(TestContext.Current.CancellationToken);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            EnvironmentName = "Production",
            // Where pages are looked for.
            ApplicationName = typeof(Composition).Assembly.GetName().Name,
        });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        foreach (var (key, value) in Settings())
            builder.Configuration[key] = value;
        Module[] modules = [new AccountsModule(), new NetworkModule(), new LibraryModule(), new ConsensusModule(), new InferenceModule()];
        Composition.AddServices(builder, modules, new DataFolder(folder));
        app = builder.Build();
        Composition.UseFaces(app, modules);
        await Preparation.Prepare(app, new DataFolder(folder));
        await app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Somebody who has not signed in.</summary>
    internal Caller Anonymous() => new(Address, "anonymous");

    internal Task<Caller> Administrator() => Person(Email, Password);

    /// <summary>A person who signs in.</summary>
    internal async Task<Caller> Person(string email, string password)
    {
        var person = new Caller(Address, email);
        await person.SignIn(email, password);
        return person;
    }

    private Dictionary<string, string> Settings() => new()
    {
        ["ConnectionStrings:Postgres"] = Database,
        ["Data:Keys"] = Path.Combine(folder, "keys"),
        ["KNOWLEDGE_ADMIN_EMAIL"] = Email,
        ["KNOWLEDGE_ADMIN_PASSWORD"] = Password,
        ["Consensus:CommitteeSize"] = "1",
        ["Consensus:SmallestCommittee"] = "1",
        // All callers come from one address.
        ["Limits:SignIn:Burst"] = "100000",
        ["Limits:SignIn:PerMinute"] = "100000",
    };
}
