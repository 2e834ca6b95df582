using System.Collections;
using System.Reflection;
using CsCheck;
using Knowledge.Generator.Model;
using Knowledge.Generator.Tests.Compiling;
using Microsoft.CodeAnalysis;

namespace Knowledge.Generator.Tests.Reading;

public sealed class ModelTests
{
    private static readonly string[] Members = Declared.Shelf.Split('\n');

    [Fact]
    public void Comments_and_white_space_anywhere_leave_the_model_equal()
    {
        var expected = Assert.Single(Generation.Of(Declared.Shelf).Models);
        string[] remarks = ["// a remark", "", "    ", "/* more\n words */", "\t"];
        var trivia = Gen.Int[0, remarks.Length - 1].Select(at => remarks[at]);
        Gen.Select(Gen.Int[0, Members.Length - 1], trivia).List[1, 12].Sample(
            added =>
            {
                var lines = Members.ToList();
                foreach (var (at, text) in added.Where(pair => !Members[pair.Item1].TrimStart().StartsWith("///", StringComparison.Ordinal)))
                    lines[at] += "\n" + text;
                return expected.Equals(Assert.Single(Generation.Of(string.Join('\n', lines)).Models));
            },
            iter: 20);
    }

    [Fact]
    public void A_class_in_several_files_is_described_beside_its_attribute()
    {
        const string part = "namespace Knowledge.Toys;\n\n/// <summary>How <see cref=\"Shelf\"/> is moved.</summary>\npublic sealed partial class Shelf\n{\n}\n";
        Assert.Equal("A place for toys.", Assert.Single(Generation.Of(part, Declared.Shelf).Models).Summary);
    }

    [Theory]
    [InlineData("public void Relabel(int label, TimeProvider clock) { Label = label; }", "public void Relabel(System.Int32 label, System.TimeProvider clock) => Label = label;")]
    [InlineData("[Field, Immutable, Filter, Length(1, 40), Pattern(\"[a-z]+\")]", "[Field] [Pattern(\"[a-z]+\")] [Filter, Immutable] [Knowledge.Kernel.Resources.Length(max: 40, min: 1)]")]
    [InlineData("public sealed partial class Shelf", "partial sealed public class Shelf")]
    [InlineData("nameof(Room)", "\"Room\"")]
    public void Other_ways_to_say_the_same_are_equal(string one, string other) =>
        Assert.Equal(Generation.Of(Declared.Shelf).Models, Generation.Of(Replaced(one, other)).Models);

    [Fact]
    public void What_it_does_may_stand_before_what_it_is()
    {
        const string action = "    [Update] public void Relabel(int label, TimeProvider clock) { Label = label; }\n";
        const string field = "    /// <summary>Where it stands.</summary>\n";
        const string next = "    [Destroy]";
        var moved = Replaced(action, "").Replace(field, action + field, StringComparison.Ordinal)
            .Replace("    [Create]", "    private int unrelated;\n    [Create]", StringComparison.Ordinal);
        Assert.Contains(next, moved, StringComparison.Ordinal);
        var (before, after) = (Generation.Of(Declared.Shelf).Models.Single(), Generation.Of(moved).Models.Single());
        Assert.Equal(before with { Actions = Equatable<ActionModel>.Empty }, after with { Actions = Equatable<ActionModel>.Empty });
        Assert.Equal(before.Actions.OrderBy(each => each.Method), after.Actions.OrderBy(each => each.Method));
    }

    [Theory]
    [InlineData("Length(1, 40)", "Length(1, 41)")]
    [InlineData("[Field, Sort] public int", "[Field] public int")]
    [InlineData("int label = 1", "int label = 2")]
    [InlineData("Where it stands.", "Where it lies.")]
    [InlineData("public int Label", "public long Label")]
    public void What_matters_makes_the_model_another_one(string one, string other) =>
        Assert.NotEqual(Generation.Of(Declared.Shelf).Models, Generation.Of(Replaced(one, other)).Models);

    [Fact]
    public void Nothing_of_the_compiler_survives_in_the_model()
    {
        var seen = Generation.Of(Declared.Shelf, Declared.Toy).Models.SelectMany(Reachable).ToList();
        Assert.Contains(seen, part => part is ParameterModel);
        Assert.DoesNotContain(seen, IsOfTheCompiler);
    }

    [Fact]
    public void The_walk_finds_what_it_looks_for() =>
        Assert.Contains(Reachable(new { Inner = new object[] { Location.None } }), IsOfTheCompiler);

    private static string Replaced(string one, string other)
    {
        Assert.Contains(one, Declared.Shelf, StringComparison.Ordinal);
        return Declared.Shelf.Replace(one, other, StringComparison.Ordinal);
    }

    private static bool IsOfTheCompiler(object part) => part.GetType().Namespace?.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) == true;

    private static IEnumerable<object> Reachable(object root)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Stack<object>([root]);
        while (open.TryPop(out var part))
        {
            if (!seen.Add(part))
                continue;
            yield return part;
            if (part is string || part.GetType().IsPrimitive || part.GetType().IsEnum || IsOfTheCompiler(part))
                continue;
            var inner = part is Array array ? array.Cast<object?>() : Fields(part.GetType()).Select(field => field.GetValue(part));
            foreach (var next in inner.OfType<object>())
                open.Push(next);
        }
    }

    private static IEnumerable<FieldInfo> Fields(Type? type) => type is null
        ? []
        : type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).Concat(Fields(type.BaseType));
}
