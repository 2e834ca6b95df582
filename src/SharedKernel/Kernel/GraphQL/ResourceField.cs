using System.Linq.Expressions;
using GraphQL.Types;

namespace Knowledge.Kernel.GraphQL;

/// <summary>What a field of a resource's type stands for.</summary>
internal abstract record ResourceField
{
    /// <summary>A value of the record, stored or calculated.</summary>
    /// <param name="Name">The field's name in the schema.</param>
    /// <param name="Value">The function of the record.</param>
    /// <param name="MayBeNull">Whether a record may have none.</param>
    public sealed record OfValue(string Name, LambdaExpression Value, bool MayBeNull) : ResourceField
    {
        /// <summary>The C# type of the value.</summary>
        public Type Type => Value.ReturnType;
    }

    /// <summary>A value calculated from the record and the field's arguments.</summary>
    /// <param name="Name">The field's name in the schema.</param>
    /// <param name="Arguments">What the field takes.</param>
    /// <param name="Value">Makes the function of the record from them.</param>
    /// <param name="MayBeNull">Whether a record may have none.</param>
    public sealed record Calculated(string Name, QueryArguments Arguments, Func<ActionInput, LambdaExpression> Value, bool MayBeNull) : ResourceField
    {
        /// <summary>The value for the arguments given.</summary>
        public OfValue With(ActionInput input) => new(Name, Value(input), MayBeNull);
    }

    /// <summary>Another record that this one points to.</summary>
    public sealed record OfOne(LambdaExpression Relation, Func<ResourceType> Target) : ResourceField;

    /// <summary>Other records that point to this one.</summary>
    /// <param name="Relation">The list.</param>
    /// <param name="Target">The resource listed.</param>
    /// <param name="Between">The resource whose records join the two; null when the others point here themselves.</param>
    public sealed record OfMany(LambdaExpression Relation, Func<ResourceType> Target, ResourceType? Between) : ResourceField;
}
