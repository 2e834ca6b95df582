using Knowledge.Kernel.Actions;

namespace Knowledge.Kernel.Resources;

/// <summary>The validations of a resource, read once from its declaration.</summary>
/// <typeparam name="TRecord">The resource.</typeparam>
internal static class ValidationBook<TRecord>
    where TRecord : class, IResource<TRecord>
{
    private static readonly Validations<TRecord> Book = Read();

    /// <summary>The rules on a record that an action has made, changed or is about to delete.</summary>
    public static IReadOnlyList<RecordRule<TRecord>> Of(string action, ActionKind kind) =>
        [.. Book.Records.Where(rule => kind == ActionKind.Destroy ? rule.IsNamed(action) : rule.Covers(action))];

    /// <summary>What is wrong with the arguments of a call taken together.</summary>
    public static IReadOnlyList<Failure> Faults(ICall call) =>
        [.. Book.Arguments.Where(rule => rule.Message.IsInstanceOfType(call) && !rule.Holds(call))
            .Select(rule => new Failure(FailureCode.Invalid, rule.Text, rule.Arguments))];

    private static Validations<TRecord> Read()
    {
        var validations = new Validations<TRecord>();
        TRecord.Validations(validations);
        return validations;
    }
}
