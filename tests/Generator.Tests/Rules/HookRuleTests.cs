namespace Knowledge.Generator.Tests.Rules;

public sealed class HookRuleTests
{
    private const string Actions = "[Create] public static Toy Make(string name) => new(); [Update] public void Mend(int part) { } [Action] public static int Count() => 1; ";

    [Theory]
    [InlineData("[Before(\"Mnd\")] public void [|Look|]() { }", "Before", "'Mnd' is no action on a record; name a [Create], [Update] or [Destroy]")]
    [InlineData("[After(nameof(Count))] public void [|Look|]() { }", "After", "'Count' is no action on a record; name a [Create], [Update] or [Destroy]")]
    [InlineData("[Before(nameof(Make))] public void [|Look|]() { }", "Before", "make it 'static': there is no record yet")]
    [InlineData("[After(nameof(Make))] public static void [|Look|]() { }", "After", "make it an instance method of the record")]
    [InlineData("[Before(nameof(Mend))] public int [|Look|]() => 1;", "Before", "return void or Task")]
    [InlineData("[Before(nameof(Mend))] public async void [|Look|]() => await Task.Yield();", "Before", "return void or Task")]
    [InlineData("[Update] public static Change<Toy> Grow() => Change.Of<Toy>(); [After(nameof(Grow))] public void [|Look|]() { }", "After", "'Grow' is one statement of SQL and loads no record; make it an instance method")]
    [InlineData("[Before(nameof(Mend))] private void [|Look|]() { }", "Before", "make it internal or public, with plain parameters")]
    [InlineData("[Before(nameof(Mend))] public void [|Look|](string name) { }", "Before", "'Mend' has no argument 'string name'")]
    [InlineData("[After] public void [|Look|]() { }", "After", "name an action, such as '[After(nameof(Submit))]'")]
    public Task Hook_that_cannot_be_called(string hook, string moment, string cure) =>
        Rule.Breaks("KNW033", Toys.With(Actions + hook), $"[{moment}] 'Look' cannot be called: {cure}");

    [Theory]
    [InlineData("[Before(nameof(Make))] public static Task Look(string name, Actor actor, CancellationToken cancellation) => Task.CompletedTask;")]
    [InlineData("[After(nameof(Make), nameof(Mend))] internal void Look(TimeProvider clock) { }")]
    [InlineData("[Before(nameof(Mend)), After(nameof(Mend))] public void Look(int part) { }")]
    public Task Sound_hooks(string hook) => Rule.Holds(Toys.With(Actions + hook));

    [Fact]
    public Task Validation_of_what_is_no_action() => Rule.Breaks(
        "KNW004",
        Toys.With(Actions + "public static void Validations(Validations<Toy> must) => must.When([|\"Mnd\"|]).Hold(toy => toy.Id != default, \"No.\");"),
        "'Mnd' is no action to run of 'Toy': name one of Make, Mend, Count");

    [Fact]
    public Task Sound_validations() => Rule.Holds(Toys.With(
        Actions + "public static void Validations(Validations<Toy> must) { must.When(nameof(Mend)).Hold(toy => toy.Id != default, \"No.\"); must.When<MakeToy>().Hold(made => made.Name != \"\", \"No.\", \"name\"); }"));
}
