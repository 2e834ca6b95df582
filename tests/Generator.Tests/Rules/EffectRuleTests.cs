namespace Knowledge.Generator.Tests.Rules;

public sealed class EffectRuleTests
{
    private const string Mend = "[Update] public void Mend() { } [Field] public int Size { get; private set; } ";
    private const string Condition = " internal static Expression<Func<Toy, bool>> Small => toy => toy.Size < 2;";

    [Theory]
    [InlineData("internal static bool [|Small|] => true;", "make it 'internal static Expression<Func<Toy, bool>> Small => row => …'")]
    [InlineData("public bool [|Small|]() => Size < 2;", "make it 'internal static Expression<Func<Toy, bool>> Small => row => …'")]
    [InlineData("internal static Expression<Func<Toy, int>> [|Small|] => toy => toy.Size;", "make it 'internal static Expression<Func<Toy, bool>> Small => row => …'")]
    [InlineData("internal static Expression<Func<Version, bool>> [|Small|] => version => true;", "look at the rows of a resource; 'Version' is none")]
    [InlineData("internal Expression<Func<Toy, bool>> [|Small|] => toy => true;", "make it 'internal static'")]
    [InlineData("private static Expression<Func<Toy, bool>> [|Small|] => toy => true;", "make it 'internal static'")]
    [InlineData("internal static Expression<Func<Toy, bool>> [|Small|](int size) => toy => toy.Size < size;", "nobody is there to give 'size': take the time, 'DateTimeOffset now', and services alone")]
    [InlineData("internal static Expression<Func<Toy, bool>> [|Small|]<T>() => toy => true;", "take plain parameters, without type parameters, 'ref', 'in' or 'out'")]
    public Task Trigger_that_cannot_be_asked(string member, string cure) => Rule.Breaks(
        "KNW050", Toys.With($"{Mend}[Trigger(nameof(Mend))] {member}"), $"[Trigger] 'Small' cannot be asked: {cure}");

    [Fact]
    public Task Trigger_outside_a_resource() => Rule.Breaks(
        "KNW050",
        Toys.With(Mend) + " public static class Aside { [Trigger(\"Mend\")] internal static Expression<Func<Toy, bool>> [|Small|] => toy => true; }",
        "[Trigger] 'Small' cannot be asked: 'Aside' is no resource; move it into one");

    [Theory]
    [InlineData("[Trigger([|\"Typo\"|])]", "", "Typo", "name one of Mend")]
    [InlineData("[Trigger([|nameof(Few)|])]", "[Read] public static IQueryable<Toy> Few(IQueryable<Toy> toys) => toys;", "Few", "it only reads; name an action that changes something")]
    [InlineData("[Trigger([|nameof(Paint)|])]", "[Update] public void Paint(string colour) { }", "Paint", "nobody is there to give 'colour': give it a default value, or name an action without it")]
    [InlineData("[Trigger([|nameof(Make)|])]", "[Create] public static Toy Make() => new();", "Make", "let it take the row's key, 'Guid toyId'")]
    [InlineData("[Trigger([|nameof(Sweep)|])]", "internal static Task Sweep() => Task.CompletedTask;", "Sweep", "let it take the row's key, 'Guid toyId', or those of many, 'IReadOnlyList<Guid> toyIds'")]
    [InlineData("[Trigger([|nameof(Sweep)|])]", "internal static Task Sweep(Guid toyId, string how) => Task.CompletedTask;", "Sweep", "nobody is there to give 'how': give it a default value, or name an action without it")]
    [InlineData("[Trigger([|nameof(Sweep)|])]", "private void Sweep(Guid toyId) { }", "Sweep", "make it an [Update], a [Create], or 'internal static Task'")]
    public Task Trigger_that_runs_what_it_cannot(string trigger, string members, string run, string cure) => Rule.Breaks(
        "KNW051", Toys.With(Mend + members + trigger + Condition), $"[Trigger] 'Small' cannot run '{run}': {cure}");

    [Fact]
    public Task Trigger_that_changes_rows_of_another_resource() => Rule.Breaks(
        "KNW051",
        Toys.Beside("", "[Update] public void Mend() { } [Trigger([|nameof(Mend)|])] internal static Expression<Func<Toy, bool>> Small => toy => true;"),
        "[Trigger] 'Small' cannot run 'Mend': the rows are of 'Toy': name a [Create] that takes 'Guid toyId', or a static method that does");

    [Fact]
    public Task Trigger_with_no_limit_of_that_name() => Rule.Breaks(
        "KNW051",
        Toys.With(Mend + "[Trigger(nameof(Mend), Limit = [|\"Room\"|])]" + Condition),
        "[Trigger] 'Small' cannot be limited by 'Room': write 'internal static Task<int> Room(…)', which takes services alone");

    [Theory]
    [InlineData("Every = [|\"10 seconds\"|]", "Every", "a time from '00:00:00.1' to '1.00:00:00', such as '00:00:10' for ten seconds")]
    [InlineData("Every = [|\"00:00:00\"|]", "Every", "a time from '00:00:00.1' to '1.00:00:00', such as '00:00:10' for ten seconds")]
    [InlineData("Every = [|\"2.00:00:00\"|]", "Every", "a time from '00:00:00.1' to '1.00:00:00', such as '00:00:10' for ten seconds")]
    [InlineData("Attempts = [|0|]", "Attempts", "a number from 1 to 100")]
    [InlineData("Batch = [|1001|]", "Batch", "a number from 1 to 1000")]
    public Task Trigger_out_of_bounds(string bound, string name, string cure) => Rule.Breaks(
        "KNW052",
        Toys.With(Mend + "[Trigger(nameof(Mend), " + bound + ")]" + Condition),
        $"'{name}' of [Trigger] 'Small' is out of bounds: write {cure}");

    [Fact]
    public Task Sound_triggers() => Rule.Holds(Toys.Beside(
        Mend + """
        [Trigger(nameof(Mend), Every = "00:00:00.1", Attempts = 100, Batch = 1000)] internal static Expression<Func<Toy, bool>> Small(DateTimeOffset now, IServiceProvider services) => toy => toy.CreatedAt < now;
        [Trigger(nameof(Make), Limit = nameof(Room))] public static Expression<Func<Box, bool>> Empty => box => true;
        [Create] public static Toy Make(Guid boxId, string name = "toy") => new();
        internal static int Room(TimeProvider clock, CancellationToken cancellation) => 3;
        """,
        """
        [Trigger(nameof(Sweep))] internal static Expression<Func<Toy, bool>> Dusty => toy => true;
        internal static void Sweep(IReadOnlyList<Guid> toyIds, Actor actor) { }
        """));

    [Theory]
    [InlineData("0 3 * *", "write five fields, minute, hour, day, month and day of the week, such as '0 3 * * *', or six with seconds in front")]
    [InlineData("daily", "write five fields, minute, hour, day, month and day of the week, such as '0 3 * * *', or six with seconds in front")]
    [InlineData("0 24 * * *", "'24' is no hour: write '*', a number from 0 to 23, a range such as '0-23', or a step such as '*/5'")]
    [InlineData("60 * * * *", "'60' is no minute: write '*', a number from 0 to 59, a range such as '0-59', or a step such as '*/5'")]
    [InlineData("0 0 0 1 1 1-9", "'1-9' is no day of the week: write '*', a number from 0 to 7, a range such as '0-7', or a step such as '*/5'")]
    [InlineData("*/0 * * * *", "'*/0' is no minute: write '*', a number from 0 to 59, a range such as '0-59', or a step such as '*/5'")]
    public Task Schedule_without_a_time(string cron, string cure) => Rule.Breaks(
        "KNW053", Toys.With($"[Schedule([|\"{cron}\"|])] internal static void Sweep() {{ }}"), $"[Schedule] 'Sweep' has no time: {cure}");

    [Theory]
    [InlineData("public void [|Sweep|]() { }", "make it 'internal static Task Sweep(…)', an action of no single record")]
    [InlineData("[Update] public void [|Sweep|]() { }", "make it 'internal static Task Sweep(…)', an action of no single record")]
    [InlineData("internal static Task<int> [|Sweep|]() => Task.FromResult(1);", "make it 'internal static Task Sweep(…)', an action of no single record")]
    [InlineData("internal static void [|Sweep|](int days) { }", "nobody is there to give 'days': take services, 'DateTimeOffset now' and 'CancellationToken' alone")]
    public Task Schedule_that_needs_a_caller(string method, string cure) => Rule.Breaks(
        "KNW054", Toys.With("[Schedule(\"0 3 * * *\")] " + method), $"[Schedule] 'Sweep' cannot run by the clock: {cure}");

    [Theory]
    [InlineData("public bool [|Small|](Guid id) => Size < 2;", "make it 'internal static Expression<Func<Toy, bool>> Small => row => …'")]
    [InlineData("internal static Expression<Func<Version, bool>> [|Small|] => version => true;", "make it 'internal static Expression<Func<Toy, bool>> Small => row => …'")]
    [InlineData("internal Expression<Func<Toy, bool>> [|Small|] => toy => true;", "make it 'internal static'")]
    [InlineData("internal static Expression<Func<Toy, bool>> [|Small|](int size) => toy => toy.Size < size;", "take nothing but 'Actor actor', who subscribes")]
    [InlineData("internal static Expression<Func<Toy, bool>> [|Small|](Actor actor, Actor other) => toy => true;", "take nothing but 'Actor actor', who subscribes")]
    public Task Subscription_that_cannot_be_asked(string member, string cure) => Rule.Breaks(
        "KNW055", Toys.With($"{Mend}[Subscription] {member}"), $"[Subscription] 'Small' cannot be asked: {cure}");

    [Fact]
    public Task Subscription_to_changes_of_what_is_no_resource() => Rule.Breaks(
        "KNW055",
        Toys.With($"{Mend}[Subscription(On = typeof(Version))] internal static Expression<Func<Toy, bool>> [|Small|] => toy => true;"),
        "[Subscription] 'Small' cannot be asked: 'On' is a resource; 'Version' is none");

    [Theory]
    [InlineData("[Subscription(On = typeof(Toy), After = [nameof(Mend)])] internal static Expression<Func<Toy, bool>> Small => toy => toy.Size < 2;")]
    [InlineData("[Subscription] internal static Expression<Func<Toy, bool>> Small(Actor actor) => toy => toy.Size < 2 && actor.IsUser;")]
    public Task Sound_subscription(string member) => Rule.Holds(Toys.With(Mend + member));

    [Theory]
    [InlineData("0 3 * * *")]
    [InlineData("*/15 8-18 1,15 JAN-MAR mon-fri")]
    [InlineData("0 30 6 * * 7")]
    public Task Sound_schedule(string cron) => Rule.Holds(Toys.With(
        $"[Schedule(\"{cron}\")] internal static Task Sweep(TimeProvider clock, DateTimeOffset now, Actor actor, CancellationToken cancellation) => Task.CompletedTask;"));
}
