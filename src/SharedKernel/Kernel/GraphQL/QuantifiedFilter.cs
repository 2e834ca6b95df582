using GraphQL.Types;

namespace Knowledge.Kernel.GraphQL;

/// <summary>Conditions on the records of a relation to many.</summary>
internal sealed class QuantifiedFilter : InputObjectGraphType
{
    public QuantifiedFilter(string resource, ResourceFilter filter)
    {
        Name = resource + "ListFilter";
        Description = $"Conditions on related {resource} records.";
        AddField(new FieldType { Name = "some", Description = "At least one meets this.", ResolvedType = filter });
        AddField(new FieldType { Name = "none", Description = "Not one meets this.", ResolvedType = filter });
        AddField(new FieldType { Name = "every", Description = "All meet this; there may be none.", ResolvedType = filter });
    }
}
