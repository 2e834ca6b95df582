using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Reading.Plans;
using Knowledge.Kernel.Reading.Repeating;
using Npgsql;

namespace Knowledge.Kernel.Reading;

/// <summary>A plan with the values of one request.</summary>
/// <param name="Plan">How to answer.</param>
/// <param name="Values">The values by slot.</param>
/// <param name="Key">What was read to make it; null when it is a repeated one.</param>
internal sealed record Question(Plan Plan, object?[] Values, ReadingKey? Key = null)
{
    /// <summary>Adds its statements to those that are sent in one go.</summary>
    public void AddTo(NpgsqlBatch batch, Actor actor)
    {
        foreach (var statement in Plan.Statements)
            batch.BatchCommands.Add(statement.Command(Values, actor));
    }

    /// <summary>The question as it can be asked again; null when it holds something made for this request.</summary>
    public RepeatedQuestion? Repeated() => Key?.Repeated(Plan);
}
