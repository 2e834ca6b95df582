using FluentValidation;
using GraphQL;
using Knowledge.Generator.Tests.Rules;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Generator.Tests.Toys;

/// <summary>A new resource with three actions is one short file; the rest follows from it.</summary>
public sealed class ToyTests
{
    private static readonly Lazy<ToyHouse> House = new(ToyHouse.Build);

    [Fact]
    public Task It_is_one_file_of_less_than_80_lines_that_breaks_no_rule()
    {
        Assert.InRange(ToyHouse.Declaration.TrimEnd().Split('\n').Length, 1, 79);
        return Rule.Holds(ToyHouse.Declaration);
    }

    [Fact]
    public void The_database_has_its_table()
    {
        using var db = House.Value.Database();
        var script = db.Database.GenerateCreateScript();
        string[] expected =
        [
            "CREATE TABLE toys.toys (",
            "id uuid NOT NULL",
            "name character varying(40) NOT NULL",
            "state character varying(32) NOT NULL",
            "mended integer NOT NULL",
            "secret character varying(200) NOT NULL",
            "box_id uuid,",
            "FOREIGN KEY (box_id) REFERENCES toys.toys (id) ON DELETE RESTRICT",
            "CREATE UNIQUE INDEX ix_toys_box_id_name ON toys.toys (box_id, name);",
            "CREATE INDEX ix_toys_mended_id ON toys.toys (mended, id);",
        ];
        Assert.All(expected, line => Assert.Contains(line, script, StringComparison.Ordinal));
    }

    [Fact]
    public void GraphQL_has_its_type_queries_mutations_and_subscription()
    {
        var schema = House.Value.Schema().Print();
        string[] expected =
        [
            "type Toy {", "name: String!", "state: ToyState!", "isWorn: Boolean!", "box: Toy\n", "boxId: ID", "type ToyConnection {", "enum ToySortField {",
            "toy(", "toys(", "makeToy(", "mendToy(", "giveAwayToy(", "input MendToyInput {\n  stitches: Int!\n}", "toyChanged",
        ];
        Assert.All(expected, name => Assert.Contains(name, schema, StringComparison.Ordinal));
        Assert.DoesNotContain("secret", schema, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Make", false, true, true)]
    [InlineData("Mend", false, true, true)]
    [InlineData("GiveAway", false, false, true)]
    [InlineData("Unknown", false, false, false)]
    public void Its_policies_hold(string action, bool anonymous, bool member, bool administrator)
    {
        Assert.Equal(anonymous, CouldRun(action, Actor.Anonymous));
        Assert.Equal(member, CouldRun(action, Actor.User(Guid.CreateVersion7(), "Ada", Role.Member)));
        Assert.Equal(administrator, CouldRun(action, Actor.User(Guid.CreateVersion7(), "Bob", Role.Administrator)));
    }

    [Theory]
    [InlineData("Knowledge.Toys.MakeToy", "", "name")]
    [InlineData("Knowledge.Toys.MakeToy", "Bear", null)]
    [InlineData("Knowledge.Toys.MendToy", 10, "stitches")]
    [InlineData("Knowledge.Toys.MendToy", 9, null)]
    public void Its_arguments_are_bounded(string message, object value, string? refused)
    {
        var type = House.Value.Toy.Assembly.GetType(message, throwOnError: true)!;
        object?[] arguments = value is int ? [Guid.Empty, value] : [value, null];
        var validator = (IValidator)House.Value.Services.GetRequiredService(typeof(IValidator<>).MakeGenericType(type));
        var result = validator.Validate((IValidationContext)Activator.CreateInstance(
            typeof(ValidationContext<>).MakeGenericType(type), Activator.CreateInstance(type, arguments))!);
        Assert.Equal(refused is null ? [] : [refused], result.Errors.Select(error => error.PropertyName));
    }

    private static bool CouldRun(string action, Actor actor) =>
        (bool)typeof(RuleBook<>).MakeGenericType(House.Value.Toy).GetMethod("CouldRun")!.Invoke(null, [action, actor, null])!;
}
