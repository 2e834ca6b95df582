namespace Knowledge.Generator.Tests.Rules;

public sealed class PolicyRuleTests
{
    [Theory]
    [InlineData("may.Run(nameof(Make)).Always();")]
    [InlineData("may.Run(nameof(Make)).Always(); may.Run(nameof(Mend));")]
    [InlineData("may.Read.Always(); may.Run(\"Make\").If(actor => actor.IsUser);")]
    public Task An_action_that_nobody_may_run(string policies) => Rule.Breaks(
        "KNW001",
        Toys.Allowing(policies, "[|Mend|]"),
        "Nobody may run 'Mend': write 'may.Run(nameof(Mend)).If(actor => …);' in 'Policies'");

    [Fact]
    public Task A_resource_without_policies() => Rule.Breaks(
        "KNW001",
        """
        namespace Knowledge.Toys;

        public sealed partial class Toy { [Update] public void Mend() { } }

        [Resource] public sealed partial class [|Toy|];
        """,
        "Nobody may read or change a 'Toy', it has no policies: write 'public static void Policies(Policies<Toy> may) => may.Read.Always();'");

    [Theory]
    [InlineData("may.Run(nameof(Make), nameof(Mend)).Always();")]
    [InlineData("may.Run([nameof(Make)]).Always(); may.Run(\"Me\" + \"nd\").Always();")]
    [InlineData("may.RunAnything.If(actor => actor.IsUser);")]
    [InlineData("foreach (var action in new[] { \"Make\", \"Mend\" }) may.Run(action).Always();")]
    [InlineData("Elsewhere(may); static void Elsewhere(Policies<Toy> they) => they.RunAnything.Always();")]
    [InlineData("var both = may.Run(nameof(Make), nameof(Mend)); both.If(actor => actor.IsUser); both.If(actor => actor.IsNode);")]
    public Task Every_action_is_allowed_to_somebody(string policies) => Rule.Holds(Toys.Allowing(policies));

    [Theory]
    [InlineData("may.RunAnything.Always(); may.Run([|\"Typo\"|]).Always();", "'Typo' is no action to run of 'Toy': name one of Make, Mend")]
    [InlineData("may.RunAnything.Always(); may.Run(nameof(Make), [|nameof(Policies)|]).Always();", "'Policies' is no action to run of 'Toy': name one of Make, Mend")]
    [InlineData("may.RunAnything.Always(); may.Run([|nameof(Few)|]).Always();", "'Few' is no action to run of 'Toy': name one of Make, Mend")]
    public Task A_policy_on_what_is_no_action(string policies, string message) => Rule.Breaks("KNW004", Toys.Allowing(policies), message);

    [Theory]
    [InlineData("public void Wake() { }", "Wake", "mark the method with [Update], or name one of Mend")]
    [InlineData("public static Toy Wake() => new();", "Wake", "mark the method with [Create], or name one of Mend")]
    [InlineData("public static int Wake() => 3;", "Wake", "mark the method with [Action], or name one of Mend")]
    public Task A_policy_on_a_method_without_its_attribute(string method, string name, string cure) => Rule.Breaks(
        "KNW004",
        $"namespace Knowledge.Toys; [Resource] public sealed partial class Toy {{ [Update] public void Mend() {{ }} {method} public static void Policies(Policies<Toy> may) => may.Run(nameof(Mend), [|nameof({name})|]).Always(); }}",
        $"'{name}' is no action to run of 'Toy': {cure}");

    [Fact]
    public Task Parts_in_other_files_count() => Rule.Holds(Toys.Allowing("may.Run(nameof(Make), nameof(Mend), nameof(Break)).Always();")
        + "\n\npublic sealed partial class Toy { [Destroy] internal void Break() { } }");
}
