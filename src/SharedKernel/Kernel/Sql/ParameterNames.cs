namespace Knowledge.Kernel.Sql;

/// <summary>Says in words what a statement would take, for people who read it.</summary>
internal sealed class ParameterNames : ParameterList
{
    public override string Add(ParameterSource source, Type type) => source switch
    {
        ParameterSource.OfActor actor => $"@{actor.Name}",
        ParameterSource.Fixed { Value: { } value } => Quoted.Text(value.ToString() ?? ""),
        _ => base.Add(source, type),
    };
}
