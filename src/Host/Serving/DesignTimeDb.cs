using Knowledge.Accounts;
using Knowledge.Consensus;
using Knowledge.Inference;
using Knowledge.Kernel.Modules;
using Knowledge.Kernel.Storage;
using Knowledge.Library;
using Knowledge.Network;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Knowledge.Host.Serving;

/// <summary>The model for <c>dotnet ef migrations add</c>, which needs no database.</summary>
internal sealed class DesignTimeDb : IDesignTimeDbContextFactory<KnowledgeDb>
{
    public KnowledgeDb CreateDbContext(string[] args)
    {
        var services = new ServiceCollection();
        services.AddSingleton(new ModuleCatalog(
            [new AccountsModule(), new NetworkModule(), new LibraryModule(), new ConsensusModule(), new InferenceModule()]));
        services.AddDatabase("Host=localhost", typeof(DesignTimeDb).Assembly.GetName().Name!);
        services.AddLogging();
        return services.BuildServiceProvider().GetRequiredService<IDbContextFactory<KnowledgeDb>>().CreateDbContext();
    }
}
