namespace Knowledge.Kernel.Manifests;

/// <summary>Ways through the values that a manifest speaks of.</summary>
public static class ManifestValues
{
    /// <summary>What a list has for entries; any other value itself.</summary>
    public static ValueManifest Unlisted(this ValueManifest type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type.Entry ?? type;
    }

    /// <summary>
    /// The parts of an object, or of those in a list, that a selection can name and that are its own: where an object is within itself, a
    /// selection has to end before it, and a record of a resource that it refers to is for whoever wants that.
    /// </summary>
    public static IEnumerable<ArgumentManifest> ReadableParts(this ValueManifest type) => type.Unlisted().Parts.Where(part => part.Type.IsReadable() && part.Type.Kind != "record");

    /// <summary>Whether a selection can name a field of this type.</summary>
    public static bool IsReadable(this ValueManifest type) => type.Unlisted() is not { Kind: "object", Parts.Count: 0 };

    /// <summary>Every value that the resource speaks of, with all that is within it: fields, arguments and answers.</summary>
    public static IEnumerable<ValueManifest> Values(this ResourceManifest resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        var arguments = resource.Fields.SelectMany(field => field.Arguments).Concat(resource.Actions.SelectMany(action => action.Arguments));
        return resource.Fields.Select(field => field.Type)
            .Concat(arguments.Select(argument => argument.Type))
            .Concat(resource.Actions.Select(action => action.Result).OfType<ValueManifest>())
            .SelectMany(Within);
    }

    private static IEnumerable<ValueManifest> Within(ValueManifest type) =>
        [type, .. type.Entry is { } entry ? Within(entry) : [], .. type.Parts.SelectMany(part => Within(part.Type))];
}
