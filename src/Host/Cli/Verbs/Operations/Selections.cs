using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Cli.Verbs.Operations;

/// <summary>Chooses what is asked of records.</summary>
internal sealed class Selections(Manifest manifest)
{
    private const int Columns = 6;

    /// <summary>Everything that a record is by itself.</summary>
    public static Selection Whole(ResourceManifest resource) => new([.. RecordFields.Of(resource).SelectMany(field => Parts([field.Name], [field.Name], field.Type))]);

    /// <summary>The key and as many short values as a table has room for.</summary>
    public static Selection Brief(ResourceManifest resource) =>
        new([.. RecordFields.Of(resource).Where(field => IsShort(field) && field.Name != resource.Version).Take(Columns).Select(field => new FieldPath(field.Name, [field.Name]))]);

    /// <summary>What an action answers; null when that is a value by itself, or nothing.</summary>
    /// <param name="result">Its result.</param>
    /// <param name="brief">Whether of records only what a table has room for.</param>
    public Selection? Of(ValueManifest? result, bool brief) => result?.Unlisted() switch
    {
        { Kind: "record" } record => brief ? Brief(Resource(record)) : Whole(Resource(record)),
        { Kind: "object" } value => new([.. Parts([], [], value)]),
        _ => null,
    };

    /// <summary>The resource whose records an action answers with.</summary>
    public ResourceManifest Resource(ValueManifest record) => manifest.Resources.First(resource => resource.Name == record.Name);

    /// <summary>Only the key.</summary>
    public static Selection Key { get; } = new([new FieldPath("id", ["id"])]);

    /// <summary>The paths that were asked for by name.</summary>
    /// <exception cref="Misuse">A name is no field.</exception>
    public Selection Named(ResourceManifest resource, IEnumerable<string> names) =>
        new([.. names.SelectMany(list => list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .SelectMany(name => Follow(resource, [], [], name.Split('.'))).DistinctBy(path => path.Name)]);

    private IEnumerable<FieldPath> Follow(ResourceManifest resource, IReadOnlyList<string> names, IReadOnlyList<string> steps, IReadOnlyList<string> rest)
    {
        var name = rest[0];
        if (RecordFields.Of(resource).FirstOrDefault(field => field.Name == name) is { } value)
            return Into([.. names, name], [.. steps, name], value.Type, [.. rest.Skip(1)]);
        if (resource.Relations.FirstOrDefault(relation => relation.Name == name) is not { } relation)
            throw Unknown(resource, name, RecordFields.Of(resource).Select(field => field.Name).Concat(resource.Relations.Select(other => other.Name)));
        var other = manifest.Resources.FirstOrDefault(target => target.Name == relation.Target) ?? throw new Misuse($"'{name}' leads to {relation.Target}, which is not known here.");
        return Follow(other, [.. names, name], relation.IsMany ? [.. steps, name, "nodes"] : [.. steps, name], rest.Count > 1 ? [.. rest.Skip(1)] : ["id"]);
    }

    private static IEnumerable<FieldPath> Into(IReadOnlyList<string> names, IReadOnlyList<string> steps, ValueManifest type, IReadOnlyList<string> rest)
    {
        if (rest.Count == 0)
            return Parts(names, steps, type);
        return type.Unlisted().Parts.FirstOrDefault(part => part.Name == rest[0]) is { } part
            ? Into([.. names, part.Name], [.. steps, part.Name], part.Type, [.. rest.Skip(1)])
            : throw new Misuse($"'{string.Join('.', names)}' has no '{rest[0]}'.");
    }

    /// <summary>GraphQL wants each part of an object by name.</summary>
    private static IEnumerable<FieldPath> Parts(IReadOnlyList<string> names, IReadOnlyList<string> steps, ValueManifest type) => type.Unlisted().Kind == "object"
        ? type.ReadableParts().SelectMany(part => Parts([.. names, part.Name], [.. steps, part.Name], part.Type))
        : [new FieldPath(string.Join('.', names), steps)];

    private static bool IsShort(FieldManifest field) => field.Type.Kind switch
    {
        "text" => field.Type.MaxLength is null or <= 300 && field.Type is not { MinLength: > 40 },
        "list" or "object" or "value" => false,
        _ => true,
    };

    private static Misuse Unknown(ResourceManifest resource, string name, IEnumerable<string> known)
    {
        var meant = Word.Nearest(name, known);
        return new($"'{name}' is no field of {resource.Name}.{(meant is null ? $" These are: {string.Join(", ", known)}." : $" Did you mean '{meant}'?")}");
    }
}
