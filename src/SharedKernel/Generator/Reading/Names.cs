namespace Knowledge.Generator.Reading;

/// <summary>The names that declarations are read by.</summary>
public static class Names
{
    public const string Resources = "Knowledge.Kernel.Resources.";
    public const string Actions = "Knowledge.Kernel.Actions.";
    public const string Resource = Resources + "ResourceAttribute";
    public const string Embedded = Resources + "EmbeddedAttribute";
    public const string Module = "Knowledge.Kernel.Modules.ModuleAttribute";
    public const string Actor = Actions + "Actor";

    /// <summary>The English plural: <c>Entry</c> is <c>Entries</c>, <c>Node</c> is <c>Nodes</c>.</summary>
    public static string Plural(string name)
    {
        if (name.EndsWith("y") && name.Length > 1 && "aeiou".IndexOf(name[name.Length - 2]) < 0)
            return name.Substring(0, name.Length - 1) + "ies";
        return name.EndsWith("s") || name.EndsWith("x") || name.EndsWith("ch") ? name + "es" : name + "s";
    }

    /// <summary>The name as clients write it: <c>LastSeen</c> is <c>lastSeen</c>.</summary>
    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);
}
