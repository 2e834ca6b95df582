using System.Linq.Expressions;
using Knowledge.Kernel.Policies;
using Knowledge.Resources.Tests.Worlds;
using Knowledge.Sample.Desks;

namespace Knowledge.Resources.Tests.Rules;

/// <summary>What a compiler of its own is given: conditions over record and actor.</summary>
public sealed class ConditionTests
{
    [Fact]
    public void What_the_actor_alone_decides_is_decided()
    {
        Assert.Null(RuleBook<Author>.ReadCondition(People.Admin));
        Assert.Null(RuleBook<Note>.RunCondition(nameof(Note.Rewrite), Actor.System));
        Assert.Null(RuleBook<Author>.RunCondition(nameof(Author.Visit), Actor.Anonymous));
        Assert.False(IsConstant(RuleBook<Author>.RunCondition(nameof(Author.Register), People.Robot)));
        Assert.False(IsConstant(RuleBook<Note>.ReadCondition(Actor.Anonymous)));
        Assert.Equal("author.Visibility == Everybody", Plain(RuleBook<Author>.ReadCondition(Actor.Anonymous)!));
    }

    [Fact]
    public void Actors_of_whom_the_same_is_known_share_a_condition()
    {
        var ann = RuleBook<Note>.ReadCondition(People.Ann);
        Assert.Same(ann, RuleBook<Note>.ReadCondition(People.Bob));
        Assert.Contains("actor", ann!.ToString(), StringComparison.Ordinal);
        Assert.NotSame(ann, RuleBook<Note>.ReadCondition(People.Ann with { Grants = [new("Note", "Read", Guid.CreateVersion7())] }));
    }

    [Fact]
    public void A_field_without_rules_is_always_readable()
    {
        Assert.True(RuleBook<Note>.HasFieldRules(nameof(Note.Remark)));
        Assert.False(RuleBook<Note>.HasFieldRules(nameof(Note.Text)));
        Assert.Null(RuleBook<Note>.FieldReadable(nameof(Note.Text), Actor.Anonymous));
        Assert.NotNull(RuleBook<Note>.FieldReadable(nameof(Note.Remark), People.Ann));
        Assert.False(IsConstant(RuleBook<Note>.FieldReadable(nameof(Note.Remark), People.Robot)));
    }

    /// <summary>The value of a condition that is a constant.</summary>
    private static bool IsConstant(LambdaExpression? condition) => (bool)Assert.IsType<ConstantExpression>(condition!.Body, exactMatch: false).Value!;

    private static string Plain(LambdaExpression condition) => condition.Body.ToString()
        .Replace("(Convert(record.Visibility, Int32) == 0)", "author.Visibility == Everybody", StringComparison.Ordinal);
}
