using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Knowledge.Kernel.Sql;

/// <summary>A table in a statement, under an alias, with the other tables that its rows point to.</summary>
/// <param name="entity">The stored resource.</param>
/// <param name="aliases">Hands out aliases, each once in a statement.</param>
internal sealed class TableScope(IEntityType entity, Aliases aliases)
{
    private readonly Dictionary<string, TableScope> joined = new(StringComparer.Ordinal);
    private readonly List<string> joins = [];
    private readonly SortedSet<string> columns = new(StringComparer.Ordinal);

    private TableScope? root;
    private bool isCertain;

    /// <summary>The stored resource.</summary>
    public IEntityType Entity => entity;

    /// <summary>How the statement calls the table.</summary>
    public string Alias { get; } = aliases.Next();

    /// <summary>The tables joined, as they follow the first one in FROM.</summary>
    public string Joins => string.Concat(joins);

    /// <summary>The joined tables in which every row of this one has its record.</summary>
    public IEnumerable<TableScope> Certain => joined.Values.Where(other => other.isCertain).SelectMany(other => other.Certain.Prepend(other));

    /// <summary>The columns of this table that the statement names.</summary>
    public IEnumerable<string> Columns => columns;

    /// <summary>The table in FROM.</summary>
    public string From => $"{Quoted.Table(entity)} AS {Alias}";

    /// <summary>The key's column.</summary>
    public string Key => Column(entity.FindPrimaryKey()!.Properties[0]);

    /// <summary>A table of the same statement that starts a FROM of its own.</summary>
    public TableScope Other(IEntityType other) => new(other, aliases);

    /// <summary>A column of this table.</summary>
    public string Column(IProperty property)
    {
        var name = Quoted.Name(property.GetColumnName());
        columns.Add(name);
        return $"{Alias}.{name}";
    }

    /// <summary>The table that a relation to one other record leads to; it is joined once, however often it is named.</summary>
    public TableScope Join(INavigation relation)
    {
        if (joined.TryGetValue(relation.Name, out var known))
            return known;
        var key = relation.ForeignKey;
        var other = new TableScope(relation.TargetEntityType, aliases) { root = root ?? this, isCertain = relation.IsOnDependent && key.IsRequired };
        var (here, there) = relation.IsOnDependent ? (key.Properties[0], key.PrincipalKey.Properties[0]) : (key.PrincipalKey.Properties[0], key.Properties[0]);
        (root ?? this).joins.Add($" LEFT JOIN {other.From} ON {other.Column(there)} = {Column(here)}");
        return joined[relation.Name] = other;
    }
}
