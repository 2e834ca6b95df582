namespace Knowledge.Kernel.Actions;

/// <summary>The names of what a token can be limited to: reading in a module, and acting in it.</summary>
public static class AccessScope
{
    /// <summary>Seeing records of the module, such as <c>library:read</c>.</summary>
    /// <param name="module">The module's name, such as <c>library</c>.</param>
    public static string Read(string module) => $"{module}:read";

    /// <summary>Running actions of the module, such as <c>library:write</c>.</summary>
    /// <param name="module">The module's name, such as <c>library</c>.</param>
    public static string Write(string module) => $"{module}:write";
}
