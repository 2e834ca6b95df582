using System.Runtime.InteropServices;

namespace Knowledge.Host.GraphQL.Limits;

/// <summary>What a selection amounts to. Sums stop at <see cref="Ceiling"/>, so that no document can overflow them.</summary>
/// <param name="Fields">Fields on this level, fragments expanded.</param>
/// <param name="Depth">Levels of ordinary fields.</param>
/// <param name="IntrospectionDepth">Levels of fields below <c>__schema</c> and <c>__type</c>.</param>
/// <param name="IntrospectionLists">How many lists of the introspection schema nest in one another.</param>
/// <param name="Cost">Every field 1, what is below a page times its size.</param>
/// <param name="Aliases">Aliased fields on all levels.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Measure(long Fields, int Depth, int IntrospectionDepth, int IntrospectionLists, long Cost, long Aliases)
{
    public const long Ceiling = 1_000_000_000_000;

    public Measure Beside(Measure other) => new(
        Sum(Fields, other.Fields),
        Math.Max(Depth, other.Depth),
        Math.Max(IntrospectionDepth, other.IntrospectionDepth),
        Math.Max(IntrospectionLists, other.IntrospectionLists),
        Sum(Cost, other.Cost),
        Sum(Aliases, other.Aliases));

    /// <summary>The measure of a field that has this selection below it.</summary>
    /// <param name="page">How many times the selection is fetched.</param>
    public Measure Under(bool aliased, bool introspection, bool introspectionList, long page) => new(
        1,
        introspection ? Depth : Depth + 1,
        introspection ? IntrospectionDepth + 1 : IntrospectionDepth,
        introspectionList ? IntrospectionLists + 1 : IntrospectionLists,
        Sum(1, Product(Cost, page)),
        Sum(Aliases, aliased ? 1 : 0));

    private static long Sum(long one, long other) => Math.Min(one + other, Ceiling);

    private static long Product(long one, long other) => one == 0 || other <= Ceiling / one ? one * other : Ceiling;
}
