using Knowledge.Accounts.Audit;
using Knowledge.Accounts.Letters.Posting;
using Knowledge.Accounts.People;
using Knowledge.Accounts.People.Joining;
using Knowledge.Kernel.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Accounts.Letters;

/// <summary>Wires letters and the mail server.</summary>
internal static class LetterWiring
{
    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<NetworkAddress>();
        services.AddScoped<LetterWriter>().AddScoped<LetterAllowance>().AddScoped<Links>();
        services.AddSingleton(new SignUpPolicy(configuration));
        services.AddScoped(provider => new Newcomers(
            provider.GetRequiredService<KnowledgeDb>(), provider.GetRequiredService<Links>(), provider.GetRequiredService<IPasswordHasher<User>>(),
            provider.GetRequiredService<ILookupNormalizer>(), provider.GetRequiredService<IIncidents>(), provider.GetRequiredService<TimeProvider>()));
        if (SmtpSettings.Read(configuration) is { } smtp)
            services.AddSingleton<IPost>(new SmtpPost(smtp));
        else
            services.AddSingleton<IPost, TerminalPost>();
    }
}
