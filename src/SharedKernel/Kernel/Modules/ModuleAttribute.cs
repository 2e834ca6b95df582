namespace Knowledge.Kernel.Modules;

/// <summary>Marks the one <see cref="Module"/> of a project, whose list of resources is generated.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ModuleAttribute : Attribute;
