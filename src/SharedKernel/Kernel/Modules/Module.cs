using Knowledge.Kernel.Resources;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console.Cli;

namespace Knowledge.Kernel.Modules;

/// <summary>One part of the house. The Host lists its modules; nothing is scanned.</summary>
public abstract class Module
{
    /// <summary>The database schema and the first word on the command line, such as <c>network</c>; generated.</summary>
    public abstract string Name { get; }

    /// <summary>The resources declared in this module; generated.</summary>
    public abstract IReadOnlyList<IResourceDefinition> Resources { get; }

    /// <summary>Services that actions and pages may ask for.</summary>
    public virtual void AddServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    /// <summary>Tables that are not resources, such as those of a library.</summary>
    public virtual void Model(ModelBuilder model)
    {
    }

    /// <summary>HTTP endpoints outside GraphQL, such as streams of bytes.</summary>
    public virtual void Map(IEndpointRouteBuilder endpoints)
    {
    }

    /// <summary>Verbs of the command line: <c>knowledge {Name} {verb}</c>.</summary>
    public virtual void Commands(IConfigurator<CommandSettings> verbs)
    {
    }
}
