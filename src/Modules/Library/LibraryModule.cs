using Knowledge.Library.Cli;
using Knowledge.Library.Items;
using Knowledge.Library.Spaces;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console.Cli;

namespace Knowledge.Library;

/// <summary>What the fleet knows: items of knowledge with their sources, state and artifacts, in spaces that say who may read them.</summary>
[Module]
public sealed partial class LibraryModule : Module
{
    /// <inheritdoc />
    public override void AddServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton<ReadableSpaces>()
            .AddOptions<ArtifactSettings>().Bind(configuration.GetSection("Library:Artifacts")).ValidateDataAnnotations().ValidateOnStart();

    /// <inheritdoc />
    public override void Model(ModelBuilder model)
    {
        // Search looks for a text anywhere in title or body; trigrams make that an index lookup.
        model.HasPostgresExtension("pg_trgm");
        model.Entity<Item>().HasIndex(item => new { item.Title, item.Body }).HasMethod("gin").HasOperators("gin_trgm_ops", "gin_trgm_ops");
        model.Entity<Space>().HasData(Commons.Row);
    }

    /// <inheritdoc />
    public override void Map(IEndpointRouteBuilder endpoints) => ArtifactEndpoints.Map(endpoints);

    /// <inheritdoc />
    public override void Commands(IConfigurator<CommandSettings> verbs)
    {
        ArgumentNullException.ThrowIfNull(verbs);
        verbs.SetDescription("Items of knowledge: fill the library from a file");
        verbs.AddCommand<SeedCommand>("seed")
            .WithDescription("Submit the documents of a JSON Lines file in the name of the online nodes")
            .WithExample("library", "seed", "--file", "corpus.jsonl", "--domain", "medicine")
            .WithExample("library", "seed", "--file", "corpus.jsonl", "--limit", "100", "--dry-run");
    }
}
