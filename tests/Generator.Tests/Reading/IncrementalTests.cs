using Knowledge.Generator.Tests.Compiling;
using Microsoft.CodeAnalysis;

namespace Knowledge.Generator.Tests.Reading;

public sealed class IncrementalTests
{
    private const string Module = "namespace Knowledge.Toys;\n\n[Module]\npublic sealed partial class ToysModule : Module;\n";

    [Theory]
    [InlineData("Number => 1", "Number => 2")]
    [InlineData("{ Label = label; }", "{ Label = label + 1; }")]
    [InlineData("    [Destroy]", "    // A remark.\n    [Destroy]")]
    [InlineData("public static class Elsewhere\n{", "public static class Elsewhere\n{\n    public static int Other => 3;\n")]
    public void An_edit_that_changes_no_declaration_writes_nothing_again(string before, string after)
    {
        var edited = Generation.Of(Declared.Shelf, Declared.Toy, Module).After(before, after).Result;
        Assert.Equal(2, Reasons(edited.TrackedSteps[ResourceGenerator.ResourceStep]).Count());
        Assert.Equal(3, edited.TrackedOutputSteps.SelectMany(step => Reasons(step.Value)).Count());
        Assert.All(Reasons(edited.TrackedSteps[ResourceGenerator.ResourceStep]), reason => Assert.True(IsKept(reason), $"Resource: {reason}"));
        Assert.All(edited.TrackedOutputSteps.SelectMany(step => Reasons(step.Value)), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void A_new_field_writes_its_own_resource_again_and_no_other()
    {
        var first = Generation.Of(Declared.Shelf, Declared.Toy, Module);
        var second = first.After("[BelongsTo] public Shelf", "[Field] public int Age { get; private set; }\n    [BelongsTo] public Shelf");
        var before = first.Result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText);
        var again = second.Result.GeneratedSources.Where(source => !ReferenceEquals(before[source.HintName], source.SourceText)).Select(source => source.HintName);
        Assert.Equal(before.Keys.Where(name => name.StartsWith("Knowledge.Toys.Toy.", StringComparison.Ordinal)), again);
        Assert.All(again, name => Assert.StartsWith("Knowledge.Toys.Toy.", name, StringComparison.Ordinal));
    }

    [Fact]
    public void A_new_resource_enters_the_list_of_its_module()
    {
        var second = Generation.Of(Declared.Shelf, Declared.Toy, Module).After("public static class Elsewhere", """
            [Resource]
            public sealed partial class Doll
            {
                public static void Policies(Policies<Doll> may) => may.Read.Always();
            }

            public static class Elsewhere
            """);
        Assert.Contains("new global::Knowledge.Toys.DollDefinition(),", second.File("ToysModule.g.cs"), StringComparison.Ordinal);
        Assert.Empty(second.Complaints);
    }

    private static IEnumerable<IncrementalStepRunReason> Reasons(IEnumerable<IncrementalGeneratorRunStep> steps) =>
        steps.SelectMany(step => step.Outputs).Select(output => output.Reason);

    private static bool IsKept(IncrementalStepRunReason reason) => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;
}
