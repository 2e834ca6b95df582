using System.Text.RegularExpressions;
using ArchUnitNET.Fluent;
using Knowledge.Kernel.Resources;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Knowledge.Architecture.Tests;

/// <summary>The rules of the house. Each says in words what is wrong.</summary>
internal static class Rules
{
    public const int LongestFile = 300;

    private const string EmptyWords = "(Manager|Helper|Service|Base|Utils)(?![a-z])";

    private static readonly Regex Ambient = new(
        @"\b(DateTime(Offset)?\.(Utc)?Now|DateTime\.Today|Guid\.NewGuid|Thread\.Sleep)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary>The namespace must not use the others: it tells those above through events and triggers only.</summary>
    public static IArchRule DoesNotKnow(string space, IEnumerable<string> others) =>
        Types().That().ResideInNamespaceMatching(Under(space))
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching(Under([.. others])))
            .Because("a module knows only those below it");

    /// <summary>A name says what a type is, not that it is one.</summary>
    public static IArchRule NamesSaySomething(string space, string except) =>
        Types().That().ResideInNamespaceMatching(Under(space)).And().DoNotResideInNamespaceMatching(Under(except))
            .Should().NotHaveNameMatching(EmptyWords)
            .Because("Manager, Helper, Service, Base and Utils say nothing about what a type is");

    /// <summary>Nobody derives from a resource.</summary>
    public static IArchRule ResourcesAreSealed(string space, string except) =>
        Classes().That().HaveAnyAttributes(typeof(ResourceAttribute))
            .And().ResideInNamespaceMatching(Under(space)).And().DoNotResideInNamespaceMatching(Under(except))
            .Should().BeSealed()
            .Because("the generated half of a resource is written for that class alone");

    /// <summary>What a source file does wrong, in words.</summary>
    public static IEnumerable<string> Faults(string source)
    {
        var lines = source.AsSpan().Count('\n');
        if (lines > LongestFile)
            yield return $"has {lines} lines; split it by what it is about, {LongestFile} are the most";
        foreach (Match call in Ambient.Matches(source))
            yield return $"uses {call.Value}; inject TimeProvider, or make keys with Guid.CreateVersion7";
    }

    private static string Under(params IReadOnlyList<string> spaces) => $@"^({string.Join('|', spaces.Select(Regex.Escape))})(\.|$)";
}
