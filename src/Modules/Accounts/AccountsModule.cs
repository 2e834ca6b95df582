using Knowledge.Accounts.Actors;
using Knowledge.Accounts.Audit;
using Knowledge.Accounts.Cli;
using Knowledge.Accounts.Grants;
using Knowledge.Accounts.Keys;
using Knowledge.Accounts.Letters;
using Knowledge.Accounts.Programs.Registration;
using Knowledge.Accounts.Providers;
using Knowledge.Accounts.SignIn;
using Knowledge.Accounts.Storage;
using Knowledge.Accounts.Tokens;
using Knowledge.Kernel.Modules;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Spectre.Console.Cli;

namespace Knowledge.Accounts;

/// <summary>People, their sessions, groups and grants, and the OAuth 2 server that nodes and programs get their access tokens from.</summary>
[Module]
public sealed partial class AccountsModule : Module
{
    /// <inheritdoc />
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        KeyWiring.Add(services, configuration);
        Sessions.Add(services);
        AuthenticationSchemes.Add(services);
        TokenServer.Add(services, configuration);
        GrantWiring.Add(services);
        AuditWiring.Add(services);
        LetterWiring.Add(services, configuration);
        ProviderWiring.Add(services, configuration);
    }

    /// <inheritdoc />
    public override void Model(ModelBuilder model)
    {
        IdentityModel.Add(model);
        TokenServerModel.Add(model);
    }

    /// <inheritdoc />
    public override void Map(IEndpointRouteBuilder endpoints) => RegistrationEndpoint.Map(endpoints);

    /// <inheritdoc />
    public override void Commands(IConfigurator<CommandSettings> verbs)
    {
        ArgumentNullException.ThrowIfNull(verbs);
        verbs.SetDescription("People and access: get an access token");
        verbs.AddCommand<TokenCommand>("token")
            .WithDescription("Print a short-lived access token of the local administrator, for curl")
            .WithExample("accounts", "token");
    }
}
