namespace Knowledge.Generator.Model;

/// <summary>What an action without a record answers.</summary>
/// <param name="Shape">How it is shown.</param>
/// <param name="Type">The type that the message answers, with its question mark.</param>
/// <param name="Target">For resources, the resource's full name.</param>
/// <param name="IsNullable">Whether there may be none.</param>
/// <param name="Records">The records of values that it consists of, the innermost first.</param>
public sealed record ResultModel(ResultShape Shape, string Type, string Target, bool IsNullable, Equatable<ResultRecordModel> Records)
{
    /// <summary>For a value, its type.</summary>
    public TypeModel? Value { get; init; }
}

/// <summary>How a result is shown.</summary>
public enum ResultShape
{
    /// <summary>There is none.</summary>
    Nothing,

    /// <summary>A value, a list or a record of values.</summary>
    Value,

    /// <summary>A record of a resource.</summary>
    One,

    /// <summary>Records of a resource.</summary>
    Many,
}

/// <summary>A record of values.</summary>
public sealed record ResultRecordModel(string FullName, string Name, string Summary, Equatable<ResultPropertyModel> Properties);

/// <summary>One of its properties.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Summary">What it means.</param>
/// <param name="Type">What sort of value it is.</param>
/// <param name="Path">How it is reached from the record, such as <c>@Source.@Title</c>.</param>
/// <param name="Target">For one that refers to a record of a resource, the resource's full name; null for all others.</param>
public sealed record ResultPropertyModel(string Name, string Summary, TypeModel Type, string Path, string? Target);
