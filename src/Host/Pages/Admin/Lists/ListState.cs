using Knowledge.Host.Pages.Admin.Catalog;

namespace Knowledge.Host.Pages.Admin.Lists;

/// <summary>What a list shows: everything is in its address, so that it can be kept and sent.</summary>
/// <param name="Resource">Of what.</param>
/// <param name="Columns">Which values, in order.</param>
/// <param name="Conditions">Which records.</param>
/// <param name="Sort">In which order; none is newest first.</param>
/// <param name="After">The cursor that the page begins after.</param>
/// <param name="Before">The cursor that the page ends before.</param>
/// <param name="Problems">What is wrong with the address, and the cure.</param>
internal sealed record ListState(
    AdminResource Resource,
    IReadOnlyList<AdminField> Columns,
    IReadOnlyList<Condition> Conditions,
    SortKey? Sort,
    string? After,
    string? Before,
    IReadOnlyList<string> Problems)
{
    private const int MostConditions = 20;
    private const int LongestCursor = 4096;

    /// <summary>The read action that the list is of, with its arguments; null for all records.</summary>
    public ReadRun? Run { get; init; }

    /// <summary>Whether it is of destroyed records.</summary>
    public bool IsDestroyed { get; init; }

    /// <summary>The GraphQL query of the list.</summary>
    public string Root => IsDestroyed ? Resource.Manifest.Deleted! : Run?.Action.GraphQL ?? Resource.Manifest.Many;

    /// <summary>Whether the columns are those that everybody sees at first.</summary>
    public bool HasUsualColumns => Columns.SequenceEqual(UsualColumns.Of(Resource));

    /// <summary>The address of the list with all of this.</summary>
    public string Href => Link([]);

    /// <summary>Reads the address.</summary>
    public static ListState Read(AdminResource resource, IQueryCollection query)
    {
        var problems = new List<string>();
        var targets = FilterTarget.Of(resource);
        var conditions = new List<Condition>();
        foreach (var code in query["where"].OfType<string>().Distinct().Take(MostConditions))
        {
            var (condition, problem) = Condition.Read(code, targets);
            if (condition is not null)
                conditions.Add(condition);
            else
                problems.Add(problem!);
        }

        var isDestroyed = resource.Manifest.Deleted is not null && query["destroyed"] == "true";
        var columns = query["columns"].OfType<string>().SelectMany(some => some.Split(',')).Distinct().Select(resource.Field).OfType<AdminField>().ToList();
        return new(
            resource, columns.Count > 0 ? columns : UsualColumns.Of(resource), conditions, SortKey.Read(query["sort"], resource),
            Cursor(query["after"]), Cursor(query["before"]), problems)
        {
            Run = isDestroyed ? null : ReadRun.Read(resource, query),
            IsDestroyed = isDestroyed,
        };
    }

    /// <summary>The address of the list with these parameters besides.</summary>
    public string Link(IEnumerable<KeyValuePair<string, string?>> more) =>
        Resource.Path + QueryString.Create(Kept().Concat(more).Where(one => !string.IsNullOrEmpty(one.Value)));

    /// <summary>The parameters that say all of this, for a form that adds to them.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Kept()
    {
        if (IsDestroyed)
            yield return new("destroyed", "true");
        foreach (var one in Run?.Kept() ?? [])
            yield return one;
        if (!HasUsualColumns)
            yield return new("columns", string.Join(',', Columns.Select(column => column.Name)));
        foreach (var condition in Conditions)
            yield return new("where", condition.Code);
        if (Sort is not null)
            yield return new("sort", Sort.Code);
        yield return new("after", After);
        yield return new("before", Before);
    }

    /// <summary>The same list from its beginning.</summary>
    public ListState FromStart() => this with { After = null, Before = null };

    private static string? Cursor(string? text) => text is { Length: > 0 and <= LongestCursor } ? text : null;
}
