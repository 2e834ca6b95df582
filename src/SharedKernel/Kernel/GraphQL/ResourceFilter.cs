using GraphQL.Types;

namespace Knowledge.Kernel.GraphQL;

/// <summary>
/// The filter input of a resource: operators for each field that may be filtered by, the filters of related records, joined by
/// <c>and</c>, <c>or</c> and <c>not</c>.
/// </summary>
internal sealed class ResourceFilter : InputObjectGraphType
{
    private readonly TypeBook types;

    public ResourceFilter(string resource, TypeBook types)
    {
        this.types = types;
        Name = resource + "Filter";
        Description = $"Which records of {resource} to list. All conditions given must hold.";
        var self = new ListGraphType(new NonNullGraphType(this));
        AddField(new FieldType { Name = "and", Description = "All of these hold.", ResolvedType = self });
        AddField(new FieldType { Name = "or", Description = "At least one of these holds.", ResolvedType = self });
        AddField(new FieldType { Name = "not", Description = "This does not hold.", ResolvedType = this });
        Quantified = new QuantifiedFilter(resource, this);
    }

    /// <summary>The same conditions on some, none or every one of several records.</summary>
    public QuantifiedFilter Quantified { get; }

    public void Add(string name, Type value) => AddField(new FieldType { Name = name, ResolvedType = types.Operators(value) });

    public void Add(string name, IInputObjectGraphType related) => AddField(new FieldType
    {
        Name = name,
        Description = "Conditions on records that you may see; the others count as if they were not there.",
        ResolvedType = related,
    });
}
