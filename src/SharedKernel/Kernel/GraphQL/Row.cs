namespace Knowledge.Kernel.GraphQL;

/// <summary>One record as the database answered it: the selected values in the order of the selection.</summary>
/// <param name="Type">The resource's type.</param>
/// <param name="Fields">The selection.</param>
/// <param name="Values">A value for each selected field.</param>
public sealed record Row(IResourceType Type, IReadOnlyList<SelectedField> Fields, object?[] Values)
{
    /// <summary>What the client gets for a field by its name in the response.</summary>
    public object? Value(string key)
    {
        for (var at = 0; at < Fields.Count; at++)
        {
            if (Fields[at].Key == key)
                return Type.Present(Fields[at], Values[at]);
        }

        throw new KeyNotFoundException($"'{key}' was not part of the selection.");
    }
}
