using GraphQL.Types;

namespace Knowledge.Kernel.GraphQL;

/// <summary>The two directions.</summary>
internal static class SortOrder
{
    public const string Ascending = "ASC";
    public const string Descending = "DESC";

    public static EnumerationGraphType Type()
    {
        var type = new EnumerationGraphType { Name = "SortOrder" };
        type.Add(Ascending, Ascending, "Smallest, earliest or first in the alphabet first.");
        type.Add(Descending, Descending, "Largest, latest or last in the alphabet first.");
        return type;
    }
}
