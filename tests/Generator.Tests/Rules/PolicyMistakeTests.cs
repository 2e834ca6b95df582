namespace Knowledge.Generator.Tests.Rules;

/// <summary>What beginners write into policies.</summary>
public sealed class PolicyMistakeTests
{
    private const string Keys = "is a key, which pages and links of 'Toy' need: rule who sees the record by 'may.Read', or keep what is secret in a [Field] of its own";

    [Theory]
    [InlineData("\"Sise\"", "Sise")]
    [InlineData("nameof(Policies)", "Policies")]
    [InlineData("nameof(Parts)", "Parts")]
    [InlineData("nameof(Hash)", "Hash")]
    public Task A_field_rule_on_what_is_no_field(string name, string shown) => Rule.Breaks(
        "KNW040", Ruled($"may.ReadField([|{name}|]).Always();"), $"'{shown}' is no field or calculation of 'Toy' that clients see: name one of Size, OwnerId, IsBig");

    [Theory]
    [InlineData("\"Id\"", "Id")]
    [InlineData("nameof(Whole)", "Whole")]
    [InlineData("\"WholeId\"", "WholeId")]
    public Task A_field_rule_on_a_key(string name, string shown) => Rule.Breaks(
        "KNW041", Ruled($"may.ReadField(nameof(Size), [|{name}|]).Always();"), $"'{shown}' {Keys}");

    [Theory]
    [InlineData("may.Read.If((toy, actor) => toy.OwnerId == [|actor.Id|]);", "toy.OwnerId")]
    [InlineData("may.Run(nameof(Mend)).Unless((toy, who) => [|who.Id|]!.Value != toy.OwnerId);", "toy.OwnerId", "who")]
    [InlineData("may.Run<MendToy>().If((mending, actor) => mending.Helper == [|actor.Id|]);", "mending.Helper")]
    [InlineData("may.Bypass.If(actor => [|actor.Id|] == Guid.Empty);", "Guid.Empty")]
    public Task An_owner_that_may_be_of_any_kind(string policy, string owner, string actor = "actor") => Rule.Breaks(
        "KNW042", Ruled(policy), $"'{actor}.Id' is the key of a person or of a node, whichever acts: compare '{owner}' with '{actor}.UserId' or '{actor}.NodeId'");

    [Fact]
    public Task An_exception_to_reading_that_nobody_may() => Rule.Breaks(
        "KNW043",
        Toys.Allowing("may.RunAnything.Always(); may.Read.[|Unless|](actor => actor.IsNode);"),
        "'Unless' only takes away what is allowed, and nobody may read a 'Toy': write 'may.Read.If(…);' beside it");

    [Fact]
    public Task An_exception_to_reading_a_field_that_nobody_may() => Rule.Breaks(
        "KNW043",
        Ruled("may.ReadField(nameof(Size), nameof(IsBig)).[|Unless|](actor => actor.IsNode); may.ReadField(nameof(Size)).Always();"),
        "'Unless' only takes away what is allowed, and nobody may read 'IsBig': write 'may.ReadField(nameof(IsBig)).If(…);' beside it");

    [Theory]
    [InlineData("may.Run(nameof(Make)).Always(); may.Run(nameof(Mend)).Unless(actor => actor.IsNode);")]
    [InlineData("may.Run(nameof(Make)).Always(); may.RunAnything.Unless(actor => actor.IsNode);")]
    public Task An_action_that_is_only_forbidden(string policies) => Rule.Breaks(
        "KNW001", Toys.Allowing(policies, "[|Mend|]"), "Nobody may run 'Mend': write 'may.Run(nameof(Mend)).If(actor => …);' in 'Policies'");

    [Theory]
    [InlineData("[Field, [|Scope|]] public Guid BoxId { get; private set; }", "BoxId")]
    [InlineData("[HasMany, [|Scope|]] public partial IReadOnlyCollection<Toy> Parts { get; } [BelongsTo] public Toy? Whole { get; private set; }", "Parts")]
    public Task A_scope_that_is_no_relation_to_it(string members, string name) => Rule.Breaks(
        "KNW044", Toys.With(members), $"[Scope] on '{name}' opens nothing: it stands beside [BelongsTo], on the record within which rights are granted");

    [Theory]
    [InlineData("may.Run<MendToy>().If((mending, actor) => mending.Helper == actor.UserId); may.Run<MendToy>().Unless((mending, actor) => actor.IsNode);")]
    [InlineData("may.Read.Unless((toy, actor) => toy.Size > 3 && toy.OwnerId == actor.UserId);")]
    [InlineData("may.Read.OnlyIf(actor => actor.IsUser); may.Bypass.If(actor => actor.Is(Role.Administrator));")]
    [InlineData("may.ReadField(nameof(Size), nameof(IsBig)).If((toy, actor) => toy.OwnerId == actor.UserId); may.ReadField(nameof(Size)).Unless(actor => actor.IsNode);")]
    [InlineData("may.Read.If(actor => actor.Id != null);")]
    [InlineData("foreach (var field in new[] { \"Size\", \"IsBig\" }) may.ReadField(field).Always();")]
    public Task Policies_without_a_mistake(string policies) => Rule.Holds(Ruled(policies));

    [Theory]
    [InlineData("may.Run<MakeToy>().If((making, actor) => actor.IsUser); may.Run<MendToy>().If((mending, actor) => actor.IsUser);")]
    [InlineData("may.Bypass.If(actor => actor.IsUser);")]
    public Task Actions_that_are_allowed_by_their_messages_or_by_a_bypass(string policies) => Rule.Holds(Toys.Allowing(policies));

    private static string Ruled(string policies) => $$"""
        namespace Knowledge.Toys;

        [Resource]
        public sealed partial class Toy
        {
            [Field] public int Size { get; private set; }
            [Field] public Guid? OwnerId { get; private set; }
            [Field, Sensitive] public string Hash { get; private set; } = "";
            [BelongsTo, Scope] public Toy? Whole { get; private set; }
            [HasMany] public partial IReadOnlyCollection<Toy> Parts { get; }
            [Calculation] public static Expression<Func<Toy, bool>> IsBig => toy => toy.Size > 3;
            [Update] public void Mend(Guid? helper) { }
            public static void Policies(Policies<Toy> may)
            {
                may.Read.Always();
                may.RunAnything.Always();
                {{policies}}
            }
        }
        """;
}
