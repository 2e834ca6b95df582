using Knowledge.Accounts.Factors;
using Knowledge.Accounts.Passkeys;
using Knowledge.Accounts.People;
using Knowledge.Kernel.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Accounts.SignIn;

/// <summary>Wires the ways to sign in.</summary>
internal static class SignInWiring
{
    public static void Add(IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<RefusedSignIns>();
        services.AddScoped<PasswordTries>().AddScoped<SignInDoor>();
        services.AddSingleton<AuthenticatorKeys>();
        services.AddScoped(provider => new SecondFactors(provider.GetRequiredService<KnowledgeDb>(), provider.GetRequiredService<AuthenticatorKeys>()));
        services.AddScoped(provider => new SecondFactorSignIn(
            provider.GetRequiredService<SignInManager<User>>(), provider.GetRequiredService<SignInDoor>(), provider.GetRequiredService<SecondFactors>(),
            provider.GetRequiredService<Actions>(), provider.GetRequiredService<TimeProvider>()));
        PasskeyWiring.Add(services);
        services.AddScoped(provider => new PasswordSignIn(
            provider.GetRequiredService<SignInManager<User>>(), provider.GetRequiredService<PasswordTries>(), provider.GetRequiredService<SignInDoor>()));
    }
}
