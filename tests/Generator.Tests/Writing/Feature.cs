using Knowledge.Generator.Tests.Compiling;

namespace Knowledge.Generator.Tests.Writing;

/// <summary>One feature of the language: what its declaration becomes, and that it compiles.</summary>
internal static class Feature
{
    /// <param name="name">The snapshot's.</param>
    /// <param name="file">Which of the generated files of the resource <c>Toy</c>.</param>
    /// <param name="members">What is declared in the class.</param>
    /// <param name="attributes">What stands on it.</param>
    /// <param name="others">What is declared beside it.</param>
    /// <param name="bases">What it is.</param>
    public static void Becomes(string name, string file, string members, string attributes = "", string others = "", string bases = "")
    {
        var generation = Generation.Of(
            "namespace Knowledge.Toys;\n\n" + others,
            $$"""
            namespace Knowledge.Toys;

            [Resource{{attributes}}]
            public sealed partial class Toy{{bases}}
            {
                {{members}}
                public static void Policies(Policies<Toy> may) => may.RunAnything.Always();
            }
            """,
            """
            namespace Knowledge.Toys;

            [Resource]
            public sealed partial class Shelf
            {
                public static void Policies(Policies<Shelf> may) => may.Read.Always();
            }

            public sealed record Colour(string Name) : IParsable<Colour>
            {
                public static Colour Parse(string s, IFormatProvider? provider) => new(s);
                public static bool TryParse(string? s, IFormatProvider? provider, out Colour result) => (result = new(s ?? "")) is not null;
                public override string ToString() => Name;
            }
            """);
        Assert.Empty(generation.Complaints);
        Snapshot.Matches(name, generation.File($"Toy.{file}.g.cs"));
    }
}
