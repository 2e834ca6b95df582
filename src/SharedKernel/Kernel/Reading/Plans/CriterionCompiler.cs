using Knowledge.Kernel.Sql;

namespace Knowledge.Kernel.Reading.Plans;

/// <summary>Compiles a client's filter. Records that the actor may not see count as if they were not there.</summary>
internal static class CriterionCompiler
{
    /// <param name="statement">The statement.</param>
    /// <param name="table">The record's table.</param>
    /// <param name="criterion">The condition.</param>
    /// <param name="exact">Whether it must be false, not unknown, where it does not hold.</param>
    public static string Compile(Compilation statement, TableScope table, Criterion criterion, bool exact = false) => criterion switch
    {
        Criterion.All all => all.Parts.Aggregate(Sql.Sql.True, (sum, part) => Sql.Sql.And(sum, Compile(statement, table, part, exact))),
        Criterion.Either either => either.Parts.Aggregate(Sql.Sql.False, (sum, part) => Sql.Sql.Or(sum, Compile(statement, table, part, exact))),
        Criterion.Not not => Sql.Sql.Not(Compile(statement, table, not.Part, exact: true)),
        Criterion.OfOne one => One(statement, table, one, exact),
        Criterion.OfMany many => Many(statement, table, many),
        Criterion.Test test => Test(statement, table, test, exact),
        _ => throw new InvalidOperationException($"'{criterion}' is no condition."),
    };

    private static string One(Compilation statement, TableScope table, Criterion.OfOne one, bool exact)
    {
        var other = statement.Translator.Record(one.Relation, table);
        var exists = Sql.Sql.And($"({other.Key} IS NOT NULL)", statement.Readable(one.Readable, other, exact));
        return Sql.Sql.And(exists, Compile(statement, other, one.Part, exact));
    }

    private static string Many(Compilation statement, TableScope table, Criterion.OfMany many)
    {
        var related = statement.Translator.Many(many.Relation, table);
        related.Where(statement.Readable(many.Readable, related.Scope));
        var every = many.Quantifier == Quantifier.Every;
        var met = Compile(statement, related.Scope, many.Part, exact: every);
        related.Where(every ? Sql.Sql.Not(met) : met);
        return $"{(many.Quantifier == Quantifier.Some ? "" : "NOT ")}EXISTS {related.Query("1")}";
    }

    private static string Test(Compilation statement, TableScope table, Criterion.Test test, bool exact)
    {
        var value = statement.Value(test.Value, table);
        if (test.Slot is not { } slot)
            return Fixed(value, test);
        var type = test.Value.Field.Type;
        var given = statement.Slot(slot, test.Operator switch
        {
            "in" or "notIn" => (Nullable.GetUnderlyingType(type) ?? type).MakeArrayType(),
            "has" => GraphQL.TypeBook.Entry(type)!,
            "contains" or "startsWith" or "endsWith" => typeof(string),
            _ => type,
        });
        var condition = string.Format(System.Globalization.CultureInfo.InvariantCulture, Pattern(test.Operator, value.MayBeNull), value.Text, given);
        var unsure = value.MayBeNull && test.Operator is not ("ne" or "notIn");
        return exact && unsure ? $"coalesce({condition}, FALSE)" : condition;
    }

    private static string Fixed(Sql.Sql value, Criterion.Test test) => test.Operator switch
    {
        "isEmpty" => $"(cardinality({value.Text}) {(test.Flag ? "=" : ">")} 0)",
        "isNull" when !value.MayBeNull => test.Flag ? Sql.Sql.False : Sql.Sql.True,
        "isNull" => $"({value.Text} IS {(test.Flag ? "" : "NOT ")}NULL)",
        _ => $"({value.Text} IS {(test.Operator == "eq" ? "" : "NOT ")}NULL)",
    };

    private static string Pattern(string with, bool mayBeNull) => with switch
    {
        "eq" => "({0} = {1})",
        "ne" => mayBeNull ? "({0} IS DISTINCT FROM {1})" : "({0} <> {1})",
        "in" => "({0} = ANY({1}))",
        "notIn" => mayBeNull ? "coalesce({0} <> ALL({1}), TRUE)" : "({0} <> ALL({1}))",
        "gt" => "({0} > {1})",
        "gte" => "({0} >= {1})",
        "lt" => "({0} < {1})",
        "lte" => "({0} <= {1})",
        "contains" or "startsWith" or "endsWith" => "({0} ILIKE {1})",
        "has" => "({0} @> ARRAY[{1}])",
        "hasAny" => "({0} && {1})",
        "hasAll" => "({0} @> {1})",
        _ => throw new ArgumentOutOfRangeException(nameof(with), with, "No such operator."),
    };
}
