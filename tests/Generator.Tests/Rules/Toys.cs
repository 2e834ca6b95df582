namespace Knowledge.Generator.Tests.Rules;

/// <summary>Short declarations around the part that a test is about.</summary>
internal static class Toys
{
    /// <summary>A resource whose policies allow everything.</summary>
    public static string With(string members, string attributes = "") => $$"""
        namespace Knowledge.Toys;

        [Resource{{attributes}}]
        public sealed partial class Toy
        {
            {{members}}

            public static void Policies(Policies<Toy> may) => may.RunAnything.Always();
        }
        """;

    /// <summary>A resource with two actions and these policies.</summary>
    public static string Allowing(string policies, string mend = "Mend") => $$"""
        namespace Knowledge.Toys;

        [Resource]
        public sealed partial class Toy
        {
            [Create] public static Toy Make() => new();
            [Update] public void {{mend}}() { }
            [Read] public static IQueryable<Toy> Few(IQueryable<Toy> toys) => toys.Take(3);

            public static void Policies(Policies<Toy> may)
            {
                {{policies}}
            }
        }
        """;

    /// <summary>The resource and another one beside it.</summary>
    public static string Beside(string members, string others) => With(members) + $$"""


        [Resource]
        public sealed partial class Box
        {
            {{others}}

            public static void Policies(Policies<Box> may) => may.RunAnything.Always();
        }
        """;
}
