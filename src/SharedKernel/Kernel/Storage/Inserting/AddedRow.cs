using Knowledge.Kernel.Events;

namespace Knowledge.Kernel.Storage.Inserting;

/// <summary>A row that is to be added, its values read by whoever made it, who may leave with the record before it is sent.</summary>
/// <param name="statement">How rows of its table are added.</param>
/// <param name="record">What becomes the row.</param>
internal sealed class AddedRow(InsertStatement statement, object record)
{
    public InsertStatement Statement => statement;

    /// <summary>The event, if it is one: PostgreSQL says where in the feed it is.</summary>
    public Event? Event => record as Event;

    public object?[] Values { get; } = statement.Values(record);
}
