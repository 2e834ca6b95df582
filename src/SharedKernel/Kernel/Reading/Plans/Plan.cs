using System.Text.Json;
using Knowledge.Kernel.Reading.Together;
using Npgsql;

namespace Knowledge.Kernel.Reading.Plans;

/// <summary>How a reading is answered: its statements, and how their rows become JSON. Made once for each shape of reading.</summary>
internal abstract class Plan
{
    /// <summary>The statements in their order, one at least.</summary>
    public abstract Statement[] Statements { get; }

    /// <summary>How long they take.</summary>
    public Pace Pace { get; } = new();

    /// <summary>Writes the answer as one JSON value.</summary>
    /// <param name="rows">At the result of the first statement; left at that of the last.</param>
    /// <param name="json">Where to write.</param>
    /// <param name="cancellation">Ends the wait for the database.</param>
    public abstract Task Write(NpgsqlDataReader rows, Utf8JsonWriter json, CancellationToken cancellation);
}
