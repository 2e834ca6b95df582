using Knowledge.Kernel.Storage;

namespace Knowledge.Kernel.Actions;

/// <summary>Holds a change to the version of the record that its caller has read.</summary>
internal static class Versions
{
    /// <exception cref="Refusal">The record has another version by now.</exception>
    public static TRecord AtVersion<TRecord>(this UnitOfWork work, KnowledgeDb db, object message, TRecord record)
        where TRecord : class
    {
        if (work.Expected is not { } expected || !ReferenceEquals(expected.Message, message))
            return record;
        var version = db.Entry(record).Property<uint>("xmin").CurrentValue.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return version == expected.Version
            ? record
            : throw new Refusal(FailureCode.Conflict, $"The record has changed since you read it: its version is {version} now. Read it again and decide again.", "ifVersion");
    }
}
