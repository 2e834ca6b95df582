namespace Knowledge.Generator.Tests.Cures;

/// <summary>Who may is written with an answer that opens nothing.</summary>
public sealed class PolicyCureTests
{
    [Fact]
    public Task An_action_is_allowed_behind_the_others() => Patient.Becomes(
        "KNW001",
        Toy("""
            [Update]
            public void Mend()
            {
            }

            public static void Policies(Policies<Toy> may)
            {
                may.Read.Always();
            }
        """),
        "Allow 'Mend' to the system",
        Toy("""
            [Update]
            public void Mend()
            {
            }

            public static void Policies(Policies<Toy> may)
            {
                may.Read.Always();
                may.Run(nameof(Mend)).If(actor => actor.IsSystem);
            }
        """));

    [Fact]
    public Task One_line_becomes_two() => Patient.Becomes(
        "KNW001",
        Toy("""
            [Update] public void Mend() { }

            public static void Policies(Policies<Toy> they) => they.Read.Always();
        """),
        "Allow 'Mend' to the system",
        Toy("""
            [Update] public void Mend() { }

            public static void Policies(Policies<Toy> they)
            {
                they.Read.Always();
                they.Run(nameof(Mend)).If(actor => actor.IsSystem);
            }
        """));

    [Fact]
    public Task Policies_that_are_missing_are_written_for_every_action() => Patient.Becomes(
        "KNW001",
        Toy("""
            [Create]
            public static Toy Make() => new();

            [Update]
            public void Mend() { }
        """),
        "Write who may: read always, everything else the system",
        Toy("""
            [Create]
            public static Toy Make() => new();

            [Update]
            public void Mend() { }

            // Who may
            public static void Policies(Policies<Toy> may)
            {
                may.Read.Always();
                may.Run(nameof(Make), nameof(Mend)).If(actor => actor.IsSystem);
            }
        """));

    private static string Toy(string members) => $"namespace Knowledge.Toys;\n\n[Resource]\npublic sealed partial class Toy\n{{\n{members}\n}}\n";
}
