using GraphQL.Types;
using Knowledge.Accounts;
using Knowledge.Consensus;
using Knowledge.Host.Pages.Admin.Catalog;
using Knowledge.Inference;
using Knowledge.Kernel.GraphQL;
using Knowledge.Kernel.Modules;
using Knowledge.Library;
using Knowledge.Network;
using Knowledge.Sample;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Host.Tests.Admin;

/// <summary>The modules of the product, and one that uses every feature of the language, with their schema; no database is behind it.</summary>
internal static class AdminSchema
{
    private static readonly ModuleCatalog Modules = new([new AccountsModule(), new NetworkModule(), new LibraryModule(), new ConsensusModule(), new InferenceModule(), new SampleModule()]);

    public static ISchema Schema { get; } = Made();

    public static AdminCatalog Catalog { get; } = new(Modules, Schema);

    public static AdminResource Find(string module, string slug) => Catalog.Find(module, slug)!;

    private static GraphSchema Made()
    {
        var schema = new GraphSchema(new ServiceCollection().BuildServiceProvider(), Modules);
        schema.Initialize();
        return schema;
    }
}
