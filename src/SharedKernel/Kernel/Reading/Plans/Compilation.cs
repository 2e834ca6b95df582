using System.Linq.Expressions;
using Knowledge.Kernel.GraphQL;
using Knowledge.Kernel.Sql;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Knowledge.Kernel.Reading.Plans;

/// <summary>What the parts of one statement share while it is put together.</summary>
/// <param name="model">Knows tables and columns.</param>
internal sealed class Compilation(IModel model)
{
    private readonly Aliases aliases = new();

    /// <summary>The statement's parameters.</summary>
    public ParameterList Parameters { get; } = new();

    /// <summary>Translates the expressions of declarations.</summary>
    public Translator Translator => field ??= new Translator(Parameters);

    /// <summary>A table that starts a FROM.</summary>
    public TableScope Table(ResourceType type) => Table(type.Record);

    /// <summary>The same by the resource's class.</summary>
    public TableScope Table(Type record) =>
        new(model.FindEntityType(record) ?? throw new InvalidOperationException($"{record.Name} has no table."), aliases);

    /// <summary>A value of the request as a parameter.</summary>
    public string Slot(int slot, Type type) => Parameters.Add(new ParameterSource.Slot(slot), type);

    /// <summary>The condition under which the actor may read a record; <see cref="Sql.Sql.True"/> when all may be read.</summary>
    public string Readable(LambdaExpression? condition, TableScope record, bool exact = false)
    {
        if (condition is null)
            return Sql.Sql.True;
        var readable = Translator.Condition(condition, record, exact);
        // Told that no row lacks them, PostgreSQL may begin at the tables that rows point to, or remember what it found there.
        return record.Certain.Aggregate(readable, (all, other) => Sql.Sql.And($"({other.Key} IS NOT NULL)", all));
    }

    /// <summary>A value as clients may know it: never missing where the declaration says that there always is one.</summary>
    public Sql.Sql Value(ReadableValue readable, TableScope record)
    {
        var value = Translator.Value(readable.Field.Value, record);
        if (!readable.Field.MayBeNull && value.MayBeNull)
            value = new($"coalesce({value.Text}, {Nothing(readable.Field.Type)})");
        return readable.Visible is null ? value : new($"CASE WHEN {Translator.Condition(readable.Visible, record)} THEN {value.Text} END", true);
    }

    /// <summary>The finished statement.</summary>
    public Statement Statement(string sql) => new(sql, Parameters);

    /// <summary>What C# calls the default of a type: a calculation over no records has it.</summary>
    private static string Nothing(Type type) =>
        type.IsEnum ? Quoted.Text(Enum.ToObject(type, 0).ToString()!) : type == typeof(string) ? "''" : $"CAST({Zero(type)} AS {StoredType.Of(type).Name})";

    private static string Zero(Type type) => type == typeof(bool) ? "FALSE"
        : type == typeof(Guid) ? $"'{Guid.Empty}'"
        : type == typeof(DateTimeOffset) ? "'0001-01-01T00:00:00Z'"
        : TypeBook.Entry(type) is not null ? "'{}'"
        : "0";
}
