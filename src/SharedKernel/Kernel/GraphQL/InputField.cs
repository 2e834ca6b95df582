using GraphQL.Types;

namespace Knowledge.Kernel.GraphQL;

/// <summary>One argument of an action.</summary>
/// <param name="Name">Its name for clients.</param>
/// <param name="Type">Its C# type.</param>
/// <param name="Description">What it means.</param>
/// <param name="Optional">Whether it may be left out.</param>
/// <param name="Default">What it is then, of that C# type, for clients to see; null when it is nothing.</param>
public sealed record InputField(string Name, Type Type, string Description, bool Optional = false, object? Default = null)
{
    internal QueryArgument Argument(TypeBook types) =>
        new(types.ForInput(Type, Optional)) { Name = Name, Description = Description, DefaultValue = Default };

    internal FieldType Field(TypeBook types) =>
        new() { Name = Name, Description = Description, ResolvedType = types.ForInput(Type, Optional), DefaultValue = Default };
}
