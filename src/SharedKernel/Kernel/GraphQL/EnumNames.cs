using System.Text;
using GraphQL;

namespace Knowledge.Kernel.GraphQL;

/// <summary>How clients call the values of enums.</summary>
public static class EnumNames
{
    /// <summary><c>InPrint</c> is <c>IN_PRINT</c>.</summary>
    public static string Constant(Enum value) => value.ToString().ToConstantCase();

    /// <summary><c>publishedAt</c> is <c>PUBLISHED_AT</c>.</summary>
    public static string Constant(string field) => field.Aggregate(
        new StringBuilder(), (text, letter) => (char.IsUpper(letter) ? text.Append('_') : text).Append(char.ToUpperInvariant(letter))).ToString();
}
