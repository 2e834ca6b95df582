using System.Linq.Expressions;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Resources;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Kernel.Policies;

/// <summary>Which fields of some records an actor may not read.</summary>
public sealed class HiddenFields
{
    private static readonly IReadOnlySet<string> None = new HashSet<string>();

    private readonly IReadOnlyDictionary<Guid, IReadOnlySet<string>> ofRecords;
    private readonly IReadOnlySet<string> ofOthers;

    private HiddenFields(IReadOnlyDictionary<Guid, IReadOnlySet<string>> ofRecords, IReadOnlySet<string> ofOthers)
    {
        this.ofRecords = ofRecords;
        this.ofOthers = ofOthers;
    }

    /// <summary>The properties of a record that the actor may not read; of a record that is gone, all that it might not.</summary>
    public IReadOnlySet<string> Of(Guid record) => ofRecords.GetValueOrDefault(record, ofOthers);

    /// <summary>Asks the rules, with at most one statement.</summary>
    internal static async Task<HiddenFields> Of<TRecord>(KnowledgeDb db, Actor actor, IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
        where TRecord : class, IResource<TRecord>
    {
        var ruled = RuleBook<TRecord>.RulesOf(RuleScope.ReadField).SelectMany(rule => rule.Names).Distinct()
            .Select(name => (Name: name, Readable: ActorBinding.Bind(RuleBook<TRecord>.FieldReadable(name, actor), actor)))
            .Where(field => field.Readable is not null).ToList();
        var all = ruled.Select(field => field.Name).ToHashSet();
        if (ruled.TrueForAll(field => field.Readable!.Body is ConstantExpression))
            return new(new Dictionary<Guid, IReadOnlySet<string>>(), all.Count == 0 ? None : all);
        var rows = await db.Set<TRecord>().AsNoTracking().Where(record => ids.Contains(record.Id))
            .Select(Judged([.. ruled.Select(field => field.Readable!)])).ToListAsync(cancellation);
        return new(rows.ToDictionary(row => row.Id, row => (IReadOnlySet<string>)ruled.Where((_, at) => row.Verdicts[at] is not true).Select(field => field.Name).ToHashSet()), all);
    }

    private static Expression<Func<TRecord, Row>> Judged<TRecord>(IReadOnlyList<Expression<Func<TRecord, bool>>> conditions)
        where TRecord : class, IResource<TRecord>
    {
        var record = Expression.Parameter(typeof(TRecord), "record");
        Expression<Func<TRecord, Guid>> key = row => row.Id;
        return Expression.Lambda<Func<TRecord, Row>>(
            Expression.MemberInit(
                Expression.New(typeof(Row)),
                Expression.Bind(typeof(Row).GetProperty(nameof(Row.Id))!, Substitution.Inline(key, record)),
                Expression.Bind(
                    typeof(Row).GetProperty(nameof(Row.Verdicts))!,
                    Expression.NewArrayInit(typeof(bool?), conditions.Select(condition => Judgement.Of(condition, record))))),
            record);
    }

    private sealed class Row
    {
        public Guid Id { get; init; }

        public bool?[] Verdicts { get; init; } = [];
    }
}
