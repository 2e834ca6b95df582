using System.Net;
using Knowledge.Accounts.Actors;
using Knowledge.Accounts.Clients;
using Knowledge.Accounts.Keys;
using Knowledge.Accounts.Factors;
using Knowledge.Accounts.People;
using Knowledge.Accounts.SignIn;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Actions.Steps;
using Knowledge.Kernel.Events;
using Knowledge.Kernel.Live;
using Knowledge.Kernel.Modules;
using Knowledge.Kernel.Storage;
using Knowledge.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Knowledge.Accounts.Tests;

/// <summary>A real Kestrel with the module alone, on a database and a key folder that outlive it.</summary>
internal sealed class AccountsHost : IAsyncDisposable
{
    public const string Email = "ada@example.org";
    public const string Password = "correct horse battery";

    private readonly WebApplication host;

    private AccountsHost(WebApplication host, LocalCredentials local)
    {
        this.host = host;
        Local = local;
    }

    public LocalCredentials Local { get; }

    public Uri Address => new(host.Urls.Single());

    public FakeTimeProvider Clock => (FakeTimeProvider)host.Services.GetRequiredService<TimeProvider>();

    public static async Task<AccountsHost> Start(HostData? on = null, string? home = null)
    {
        var data = on ?? await HostData.Make();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Data:Keys"] = data.Keys,
            ["Accounts:Issuer"] = data.Issuer,
            ["Accounts:Clients:Registration"] = data.Registration,
            ["Accounts:SignUp"] = data.SignUp,
            [FirstAdministrator.EmailSetting] = Email,
            [FirstAdministrator.PasswordSetting] = Password,
        });
        builder.WebHost.UseKestrelCore().UseUrls(data.Url);
        builder.Services.AddLogging(log => log.AddConsole().SetMinimumLevel(LogLevel.Error)).AddRoutingCore();
        builder.Services.AddSingleton<TimeProvider>(new FakeTimeProvider(data.Now));
        builder.Services.AddDatabase(data.Database, "none").AddActions().AddSingleton<LiveEvents>().AddSingleton<RecordFacts>();
        builder.Services.AddMediator(options =>
        {
            options.ServiceLifetime = ServiceLifetime.Scoped;
            options.Assemblies = [typeof(AccountsModule)];
        });
        var module = new AccountsModule();
        builder.Services.AddSingleton(new ModuleCatalog([module]));
        module.AddServices(builder.Services, builder.Configuration);
        foreach (var resource in module.Resources)
            resource.AddServices(builder.Services);
        var app = builder.Build();
        app.UseRouting();
        app.UseActors("/who");
        Map(app);
        module.Map(app);
        TestConsent.Map(app);
        var local = await Prepare(app.Services, home ?? data.Keys);
        await app.StartAsync();
        return new AccountsHost(app, local);
    }

    public HttpClient Browser() => new(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = Address };

    public async Task<T> Run<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    public Task Run(Func<IServiceProvider, Task> work) => Run(async services =>
    {
        await work(services);
        return 0;
    });

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        await host.DisposeAsync();
    }

    private static async Task<LocalCredentials> Prepare(IServiceProvider services, string home)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<KnowledgeDb>().Database.EnsureCreatedAsync();
        await scope.ServiceProvider.GetRequiredService<FirstAdministrator>().Create(CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<FirstKey>().Create(CancellationToken.None);
        return await scope.ServiceProvider.GetRequiredService<LocalOperator>().Renew(home, CancellationToken.None);
    }

    private static void Map(WebApplication app)
    {
        app.MapPost("/enter", async ([FromQuery] string email, [FromQuery] string password, PasswordSignIn signIn) =>
            await signIn.Enter(email, password) switch
            {
                SignInOutcome.Entered => Results.NoContent(),
                SignInOutcome.CodeWanted => Results.Ok(),
                SignInOutcome.TooMany => Results.StatusCode(StatusCodes.Status429TooManyRequests),
                _ => Results.StatusCode(StatusCodes.Status403Forbidden),
            });
        app.MapPost("/code", async ([FromQuery] string code, SecondFactorSignIn signIn, CancellationToken cancellation) =>
            await signIn.Enter(code, cancellation) == SignInOutcome.Entered ? Results.NoContent() : Results.StatusCode(StatusCodes.Status403Forbidden));
        app.MapPost("/forget", ([FromQuery] string email, Actions actions, CancellationToken cancellation) => actions.Users.AskForReset(email, cancellation));
        app.MapPost("/leave", (PasswordSignIn signIn) => signIn.Leave());
        app.MapGet("/who", (CurrentActor current) => Who.Of(current.Actor));
        app.MapGet("/groups", (CurrentActor current) => current.Actor.GroupIds);
        app.MapGet("/who-by-message", async ([FromQuery] string token, HttpContext context, BearerAuthenticator bearers, ActorReader reader) =>
            await bearers.Authenticate(context, token, context.RequestAborted) is { } principal
                ? Results.Ok(Who.Of(reader.Read(principal)))
                : Results.StatusCode(StatusCodes.Status403Forbidden));
    }
}

/// <summary>What is left on disk when a host stops.</summary>
internal sealed record HostData(string Database, string Keys, string Url, DateTimeOffset Now)
{
    private static readonly Lazy<string> Folders = new(Temporary);

    /// <summary>To make one takes most of a second.</summary>
    private static readonly Lazy<string> Certificate = new(() => ProtectionCertificate.Made(TimeProvider.System));

    public string? Issuer { get; init; }

    public string Registration { get; init; } = "Open";

    public string? SignUp { get; init; }

    public static async Task<HostData> Make()
    {
        var keys = EmptyFolder();
        PrivateFile.CreateFolder(keys);
        PrivateFile.Create(Path.Combine(keys, ProtectionCertificate.FileName), Certificate.Value);
        var database = await PostgresServer.CreateDatabase(TestContext.Current.CancellationToken);
        return new(database, keys, "http://127.0.0.1:0", new DateTimeOffset(2030, 1, 1, 12, 0, 0, TimeSpan.Zero));
    }

    /// <summary>Where no host has made a certificate yet.</summary>
    public static string EmptyFolder() => Path.Combine(Folders.Value, Guid.CreateVersion7().ToString("N"), "keys");

    private static string Temporary()
    {
        var folder = Directory.CreateTempSubdirectory("knowledge-accounts-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }
}

/// <summary>An actor as the test host tells it.</summary>
internal sealed record Who(ActorKind Kind, Guid? Id, string Name, IReadOnlyList<Role> Roles, IReadOnlyList<string>? Scopes)
{
    public static Who Of(Actor actor) => new(actor.Kind, actor.Id, actor.Name, [.. actor.Roles], actor.Scopes?.ToList());
}
