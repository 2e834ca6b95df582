namespace Knowledge.Kernel.Policies;

/// <summary>The relations that lead from a record to what a rule looks at: <c>Space</c>, then <c>Members</c>.</summary>
/// <param name="Names">The properties, in their order.</param>
internal sealed record RelationPath(IReadOnlyList<string> Names)
{
    public static RelationPath Start { get; } = new([]);

    public RelationPath Then(string name) => new([.. Names, name]);
}
