using GraphQL;

namespace Knowledge.Kernel.GraphQL;

/// <summary>How clients call the values of enums.</summary>
internal static class EnumNames
{
    /// <summary><c>InPrint</c> is <c>IN_PRINT</c>.</summary>
    public static string Constant(Enum value) => value.ToString().ToConstantCase();
}
