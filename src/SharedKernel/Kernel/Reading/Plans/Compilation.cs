using Knowledge.Kernel.Actions;
using Knowledge.Kernel.GraphQL;
using Knowledge.Kernel.Sql;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Knowledge.Kernel.Reading.Plans;

/// <summary>What the parts of one statement share while it is put together.</summary>
/// <param name="model">Knows tables and columns.</param>
/// <param name="actor">Who asks; only the sort of actor shows in the statement.</param>
internal sealed class Compilation(IModel model, Actor actor)
{
    private readonly Aliases aliases = new();

    /// <summary>The statement's parameters.</summary>
    public ParameterList Parameters { get; } = new();

    /// <summary>Translates the expressions of declarations.</summary>
    public Translator Translator => field ??= new Translator(Parameters, actor);

    /// <summary>A table that starts a FROM.</summary>
    public TableScope Table(ResourceType type) =>
        new(model.FindEntityType(type.Record) ?? throw new InvalidOperationException($"{type.Name} has no table."), aliases);

    /// <summary>A value of the request as a parameter.</summary>
    public string Slot(int slot, Type type) => Parameters.Add(new ParameterSource.Slot(slot), type);

    /// <summary>The condition under which the actor may read a record; <see cref="Sql.Sql.True"/> when all may be read.</summary>
    public string Readable(ResourceType type, TableScope record, bool exact = false) =>
        type.Readable(actor) is { } readable ? Translator.Condition(readable, record, exact) : Sql.Sql.True;

    /// <summary>A value as clients may know it: never missing where the declaration says that there always is one.</summary>
    public Sql.Sql Value(ResourceField.OfValue field, TableScope record)
    {
        var value = Translator.Value(field.Value, record);
        return field.MayBeNull || !value.MayBeNull ? value : new($"coalesce({value.Text}, {Nothing(field.Type)})");
    }

    /// <summary>What C# calls the default of a type: a calculation over no records has it.</summary>
    private static string Nothing(Type type) =>
        type.IsEnum ? Quoted.Text(Enum.ToObject(type, 0).ToString()!) : type == typeof(string) ? "''" : $"CAST({(Zero(type))} AS {StoredType.Of(type).Name})";

    private static string Zero(Type type) => type == typeof(bool) ? "FALSE"
        : type == typeof(Guid) ? $"'{Guid.Empty}'"
        : type == typeof(DateTimeOffset) ? "'0001-01-01T00:00:00Z'"
        : TypeBook.Entry(type) is not null ? "'{}'"
        : "0";

    /// <summary>The finished statement.</summary>
    public Statement Statement(string sql) => new(sql, Parameters);
}
