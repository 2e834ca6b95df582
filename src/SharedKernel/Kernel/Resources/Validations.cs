using Knowledge.Kernel.Actions;

namespace Knowledge.Kernel.Resources;

/// <summary>Collects what must hold of records and of arguments. What does not is refused with <c>INVALID</c>.</summary>
/// <typeparam name="TRecord">The resource.</typeparam>
public sealed class Validations<TRecord>
    where TRecord : class, IResource<TRecord>
{
    private readonly List<RecordRule<TRecord>> records = [];
    private readonly List<ArgumentRule> arguments = [];

    /// <summary>After every action that makes or changes a record, before it is saved.</summary>
    public RecordValidation<TRecord> Always => new(records, []);

    internal IReadOnlyList<RecordRule<TRecord>> Records => records;

    internal IReadOnlyList<ArgumentRule> Arguments => arguments;

    /// <summary>After the method of these actions, before the record is saved.</summary>
    /// <param name="actions">Method names, best written with <c>nameof</c>.</param>
    public RecordValidation<TRecord> When(params string[] actions) => new(records, actions);

    /// <summary>Of the arguments of an action, before anything is read.</summary>
    /// <typeparam name="TMessage">The action's message, such as <c>SubmitItem</c>.</typeparam>
    public ArgumentValidation<TMessage> When<TMessage>()
        where TMessage : ICall => new(arguments);
}
