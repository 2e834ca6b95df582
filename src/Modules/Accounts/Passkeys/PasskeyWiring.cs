using Knowledge.Accounts.Audit;
using Knowledge.Accounts.People;
using Knowledge.Accounts.SignIn;
using Knowledge.Accounts.Tokens;
using Knowledge.Kernel.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Accounts.Passkeys;

/// <summary>Wires passkeys.</summary>
internal static class PasskeyWiring
{
    public static void Add(IServiceCollection services)
    {
        services.AddOptions<IdentityPasskeyOptions>().Configure<IConfiguration>((options, configuration) =>
        {
            // A passkey belongs to a name. Behind a proxy that is the public one.
            options.ServerDomain = Uri.TryCreate(configuration[TokenServer.IssuerSetting], UriKind.Absolute, out var issuer) ? issuer.Host : null;
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
        });
        services.AddScoped(provider => new PasskeyCeremony(provider.GetRequiredService<SignInManager<User>>(), provider.GetRequiredService<IIncidents>()));
        services.AddScoped(provider => new PasskeyProof(
            provider.GetRequiredService<SignInManager<User>>(), provider.GetRequiredService<IIncidents>(), provider.GetRequiredService<KnowledgeDb>()));
        services.AddScoped(provider => new PasskeySignIn(provider.GetRequiredService<SignInManager<User>>(), provider.GetRequiredService<SignInDoor>()));
    }
}
