using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Sql;
using Npgsql;

namespace Knowledge.Kernel.Reading.Plans;

/// <summary>One SQL statement of a plan.</summary>
/// <param name="Sql">The text, always the same object, so that the driver prepares it once.</param>
/// <param name="Parameters">What it takes.</param>
internal sealed record Statement(string Sql, ParameterList Parameters)
{
    /// <summary>The statement with the values of one run.</summary>
    public NpgsqlBatchCommand Command(object?[] values, Actor actor)
    {
        var command = new NpgsqlBatchCommand(Sql);
        Parameters.Bind(command.Parameters, values, actor);
        return command;
    }
}
