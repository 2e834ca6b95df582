using Microsoft.CodeAnalysis;

namespace Knowledge.Generator.Reading;

/// <summary>Compares the full names of types without putting them together, which is done thousands of times for a module.</summary>
internal static class FullNames
{
    private const string Suffix = "Attribute";

    /// <summary>Whether it is the type of that full name, which is not generic and not within another type.</summary>
    public static bool Is(this ITypeSymbol? type, string fullName) =>
        type is INamedTypeSymbol { Arity: 0, ContainingType: null } && Ends(fullName, fullName.Length, type.Name) && type.ContainingNamespace.Is(fullName, fullName.Length - type.Name.Length - 1);

    /// <summary>Whether it is an attribute of the namespace, by its name as declarations write it.</summary>
    public static bool IsAttribute(this ITypeSymbol? type, string home, string shortName) =>
        type is INamedTypeSymbol { Arity: 0, ContainingType: null } && type.Name.Length == shortName.Length + Suffix.Length
        && type.Name.StartsWith(shortName, StringComparison.Ordinal) && type.Name.EndsWith(Suffix, StringComparison.Ordinal)
        && type.ContainingNamespace.Is(home, home.Length - 1);

    /// <summary>Whether the namespace is what the first letters of a full name say.</summary>
    private static bool Is(this INamespaceSymbol? home, string fullName, int length)
    {
        if (home is null || home.IsGlobalNamespace)
            return length < 0;
        return Ends(fullName, length, home.Name) && home.ContainingNamespace.Is(fullName, length - home.Name.Length - 1);
    }

    /// <summary>Whether the last word of the first letters is the name.</summary>
    private static bool Ends(string fullName, int length, string name)
    {
        var start = length - name.Length;
        return start >= 0 && (start == 0 || fullName[start - 1] == '.') && string.CompareOrdinal(fullName, start, name, 0, name.Length) == 0;
    }
}
