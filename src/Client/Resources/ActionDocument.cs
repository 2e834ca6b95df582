namespace Knowledge.Client.Resources;

/// <summary>The GraphQL document of an action.</summary>
internal static class ActionDocument
{
    /// <param name="field">The mutation.</param>
    /// <param name="takesRecord">Whether it is about a record that exists.</param>
    /// <param name="input">The input type of its arguments, if it has any.</param>
    /// <param name="selection">What is read of its answer, beside the errors.</param>
    public static string Of(string field, bool takesRecord, string? input, string selection)
    {
        List<string> variables = [], passed = [];
        if (takesRecord)
            Add("id", "ID!");
        if (input is not null)
            Add("input", input + "!");
        var answer = $"{{ {selection} errors {{ code message path }} }}";
        return variables.Count == 0 ? $"mutation {{ {field} {answer} }}" : $"mutation({string.Join(", ", variables)}) {{ {field}({string.Join(", ", passed)}) {answer} }}";

        void Add(string name, string type)
        {
            variables.Add($"${name}: {type}");
            passed.Add($"{name}: ${name}");
        }
    }
}
