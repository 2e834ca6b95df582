using Knowledge.Kernel.Actions;
using Npgsql;

namespace Knowledge.Kernel.Sql;

/// <summary>The parameters of one statement in the order of their numbers.</summary>
internal class ParameterList
{
    private readonly List<(ParameterSource Source, StoredType Type)> entries = [];

    /// <summary>Adds a parameter.</summary>
    /// <returns>How the statement refers to it: <c>$1</c>, <c>$2</c>, …</returns>
    public virtual string Add(ParameterSource source, Type type)
    {
        var entry = (source, StoredType.Of(type));
        var known = entries.IndexOf(entry);
        if (known >= 0)
            return $"${known + 1}";
        entries.Add(entry);
        return $"${entries.Count}";
    }

    /// <summary>Gives the values of one run to a command.</summary>
    public void Bind(NpgsqlParameterCollection parameters, object?[] values, Actor actor)
    {
        foreach (var (source, type) in entries)
            parameters.Add(type.Parameter(source.Read(values, actor)));
    }
}
