using GraphQL.Types;
using Knowledge.Kernel.Modules;
using Knowledge.Kernel.Resources;

namespace Knowledge.Kernel.GraphQL;

/// <summary>The GraphQL schema, put together from the generated description of every resource.</summary>
public sealed class GraphSchema : Schema
{
    private readonly Dictionary<Type, ResourceType> resources = [];
    private readonly List<Action> whenComplete = [];

    /// <summary>Builds the schema of all modules.</summary>
    public GraphSchema(IServiceProvider services, ModuleCatalog catalog)
        : base(services)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        Types = new TypeBook();
        Query = Queries;
        Mutation = Mutations;
        Subscription = Subscriptions;
        foreach (var resource in catalog.Resources)
            resource.Graph(this);
        whenComplete.ForEach(step => step());
    }

    /// <summary>Where queries are added.</summary>
    public ObjectGraphType Queries { get; } = new() { Name = "Query" };

    /// <summary>Where mutations are added.</summary>
    public ObjectGraphType Mutations { get; } = new() { Name = "Mutation" };

    /// <summary>Where subscriptions are added.</summary>
    public ObjectGraphType Subscriptions { get; } = new() { Name = "Subscription" };

    /// <summary>The scalars, enums and operators in use, one instance each.</summary>
    public TypeBook Types { get; }

    /// <summary>Adds a resource with its object, connection, filter and sort types.</summary>
    public ResourceType<TRecord> Resource<TRecord>(string name, string description)
        where TRecord : class, IResource<TRecord>
    {
        var type = new ResourceType<TRecord>(this, name, description);
        resources.Add(typeof(TRecord), type);
        return type;
    }

    /// <summary>Adds the types of an embedded record, unless they were added before.</summary>
    public void Embedded<T>(string name, string description, Action<EmbeddedType<T>> fill) => Types.Embedded(name, description, fill);

    /// <summary>The type of a resource that was added before.</summary>
    public ResourceType<TRecord> Of<TRecord>()
        where TRecord : class, IResource<TRecord> => (ResourceType<TRecord>)resources[typeof(TRecord)];

    /// <summary>Resources refer to each other in circles: relations are added when all types exist.</summary>
    internal void WhenComplete(Action step) => whenComplete.Add(step);
}
