namespace Knowledge.Generator.Model;

/// <summary>A record that is stored as JSON in one column.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Namespace">Where it is declared.</param>
/// <param name="Summary">What it means.</param>
/// <param name="IsPublic">Whether other modules may use it.</param>
/// <param name="Parts">Its properties, named as clients write them.</param>
public sealed record EmbeddedModel(string Name, string Namespace, string Summary, bool IsPublic, Equatable<ParameterModel> Parts)
{
    /// <summary>The start of its generated file's name.</summary>
    public string FileName => Namespace.Length == 0 ? Name : $"{Namespace}.{Name}";
}
