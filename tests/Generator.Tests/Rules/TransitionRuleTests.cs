namespace Knowledge.Generator.Tests.Rules;

public sealed class TransitionRuleTests
{
    private const string Members =
        "[Field] public DayOfWeek Day { get; private set; } [Create] public static Toy Make() => new(); [Update] public void Wake() { } [Destroy] public void Break() { }";

    [Theory]
    [InlineData("Transition([|\"Wak\"|], DayOfWeek.Sunday, DayOfWeek.Monday)", "Wak")]
    [InlineData("Transition([|nameof(Make)|], DayOfWeek.Sunday, DayOfWeek.Monday)", "Make")]
    public Task Transition_that_names_no_action_on_a_record(string transition, string name) => Rule.Breaks(
        "KNW030", Toys.With(Members, ", " + transition), $"The transition '{name}' moves nothing: name an [Update] of 'Toy', one of Wake");

    [Theory]
    [InlineData("[|Transition(nameof(Wake), \"Sunday\", \"Monday\")|]", "give two members of one enum, such as 'ItemStatus.Submitted, ItemStatus.Accepted'")]
    [InlineData("[|Transition(nameof(Wake), DayOfWeek.Sunday, DateTimeKind.Utc)|]", "give two members of one enum, such as 'ItemStatus.Submitted, ItemStatus.Accepted'")]
    [InlineData("[|Transition(nameof(Wake), (DayOfWeek)77, DayOfWeek.Monday)|]", "give two members of one enum, such as 'ItemStatus.Submitted, ItemStatus.Accepted'")]
    [InlineData("[|Transition(nameof(Wake), DateTimeKind.Local, DateTimeKind.Utc)|]", "write '[Field] public DateTimeKind DateTimeKind { get; private set; }'")]
    [InlineData("[|Transition(nameof(Wake), DayOfWeek.Sunday, DayOfWeek.Monday, On = \"Dai\")|]", "'Dai' is no [Field] of type 'DayOfWeek' that can be set")]
    public Task Transition_without_a_field(string transition, string cure) => Rule.Breaks(
        "KNW031", Toys.With(Members, ", " + transition), $"The transition of 'Wake' has no field to move: {cure}");

    [Fact]
    public Task Transition_of_two_fields() => Rule.Breaks(
        "KNW031",
        Toys.With(Members + "[Field] public DayOfWeek Other { get; private set; }", ", [|Transition(nameof(Wake), DayOfWeek.Sunday, DayOfWeek.Monday)|]"),
        "The transition of 'Wake' has no field to move: there are several, say which: 'On = nameof(Day)'");

    [Fact]
    public Task Transition_that_leads_to_two_states() => Rule.Breaks(
        "KNW032",
        Toys.With(Members, ", Transition(nameof(Wake), DayOfWeek.Sunday, DayOfWeek.Monday), [|Transition(nameof(Wake), DayOfWeek.Sunday, DayOfWeek.Friday)|]"),
        "'Wake' leads from 'Sunday' to two states: keep one line, or make an action of its own for 'Friday'");

    [Fact]
    public Task Sound_transitions() => Rule.Holds(Toys.With(
        Members + "[Field] public DayOfWeek Other { get; private set; }",
        ", Transition(nameof(Wake), DayOfWeek.Sunday, DayOfWeek.Monday, On = nameof(Day)), Transition(nameof(Wake), DayOfWeek.Monday, DayOfWeek.Tuesday, On = nameof(Day)), Transition(nameof(Break), DayOfWeek.Monday, DayOfWeek.Tuesday, On = nameof(Other))"));
}
