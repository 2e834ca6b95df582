using Knowledge.Kernel.Actions;
using Knowledge.Kernel.GraphQL;
using Knowledge.Kernel.Manifests;
using Knowledge.Kernel.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Kernel.Resources;

/// <summary>What the generator made of one resource, as the Host wires it.</summary>
public interface IResourceDefinition
{
    /// <summary>The facts of the declaration.</summary>
    ResourceFacts Facts { get; }

    /// <summary>Everything that the declaration says, as data.</summary>
    ResourceManifest Manifest { get; }

    /// <summary>The resource itself.</summary>
    Type Type { get; }

    /// <summary>False when no policy could allow the action to the actor, whatever the record: there is nothing to offer.</summary>
    bool CouldRun(string action, Actor actor);

    /// <summary>Adds the table.</summary>
    void Model(ModelBuilder model);

    /// <summary>Adds the validators of its actions.</summary>
    void AddServices(IServiceCollection services);

    /// <summary>Adds its types, queries, mutations and subscription.</summary>
    void Graph(GraphSchema schema);

    /// <summary>Which fields of these records the actor of the door may not read.</summary>
    Task<HiddenFields> HiddenFields(Actions.Actions actions, IReadOnlyCollection<Guid> ids, CancellationToken cancellation);

    /// <summary>Tells why an actor may or may not do something to a record.</summary>
    Task<Explanation> Explain(Actions.Actions actions, string action, Actor actor, Guid? id, CancellationToken cancellation);
}
