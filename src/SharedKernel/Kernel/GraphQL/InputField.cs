using GraphQL.Types;

namespace Knowledge.Kernel.GraphQL;

/// <summary>One argument of an action.</summary>
/// <param name="Name">Its name for clients.</param>
/// <param name="Type">Its C# type.</param>
/// <param name="Description">What it means.</param>
/// <param name="Optional">Whether it may be left out.</param>
public sealed record InputField(string Name, Type Type, string Description, bool Optional = false)
{
    internal QueryArgument Argument(TypeBook types) => new(types.ForInput(Type, Optional)) { Name = Name, Description = Description };

    internal FieldType Field(TypeBook types) => new() { Name = Name, Description = Description, ResolvedType = types.ForInput(Type, Optional) };
}
