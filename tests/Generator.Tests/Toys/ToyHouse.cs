using System.Reflection;
using System.Runtime.CompilerServices;
using Knowledge.Generator.Tests.Compiling;
using Knowledge.Kernel.GraphQL;
using Knowledge.Kernel.Modules;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Generator.Tests.Toys;

/// <summary>The module around the toy, compiled from its one file and loaded as the Host loads it.</summary>
internal sealed class ToyHouse
{
    private const string House = """
        namespace Knowledge.Toys;

        /// <summary>Toys.</summary>
        [Module]
        public sealed partial class ToysModule : Module;
        """;

    private readonly ServiceProvider services;

    private ToyHouse(Assembly assembly)
    {
        Catalog = new ModuleCatalog([(Kernel.Modules.Module)Activator.CreateInstance(assembly.GetType("Knowledge.Toys.ToysModule", throwOnError: true)!)!]);
        Toy = Catalog.Resources.Single().Type;
        var collection = new ServiceCollection();
        collection.AddSingleton(Catalog);
        foreach (var resource in Catalog.Resources)
            resource.AddServices(collection);
        services = collection.BuildServiceProvider();
    }

    public static string Declaration { get; } = File.ReadAllText(Beside("Toy.cs"));

    public ModuleCatalog Catalog { get; }

    public Type Toy { get; }

    public IServiceProvider Services => services;

    public static ToyHouse Build()
    {
        var generation = Generation.Of(Declaration, House);
        Assert.Empty(generation.Complaints);
        using var bytes = new MemoryStream();
        Assert.True(generation.Output.Emit(bytes).Success);
        return new(Assembly.Load(bytes.ToArray()));
    }

    /// <summary>The database as it would be created; nothing connects.</summary>
    public KnowledgeDb Database() => new(new DbContextOptionsBuilder<KnowledgeDb>()
        .UseNpgsql("Host=nowhere").UseSnakeCaseNamingConvention().UseApplicationServiceProvider(services).Options);

    public GraphSchema Schema()
    {
        var schema = new GraphSchema(services, Catalog);
        schema.Initialize();
        return schema;
    }

    private static string Beside(string name, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, name);
}
