using Knowledge.Kernel.Actions;

namespace Knowledge.Kernel.GraphQL;

/// <summary>Which part of a list a client asked for.</summary>
/// <param name="First">How many records at most.</param>
/// <param name="After">The cursor after which to go on, if any.</param>
internal sealed record PageBounds(int First, string? After)
{
    public static PageBounds Of(IDictionary<string, object?> arguments) => new(
        arguments.TryGetValue("first", out var first) && first is not null ? Checked((int)first) : PageArguments.DefaultFirst,
        arguments.TryGetValue("after", out var after) ? (string?)after : null);

    private static int Checked(int first) => first is >= 1 and <= PageArguments.MaximumFirst
        ? first
        : throw new Refusal(FailureCode.Invalid, $"'first' is {first}; ask for 1 to {PageArguments.MaximumFirst} records.", "first");
}
