using System.Linq.Expressions;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Policies;
using Knowledge.Kernel.Resources;
using Knowledge.Kernel.Storage;

namespace Knowledge.Kernel.Sql;

/// <summary>Shows a condition as the reads have it.</summary>
internal sealed class SqlFragments(KnowledgeDb db) : ISqlFragments
{
    public string? Where<TRecord>(Expression<Func<TRecord, Actor, bool>> condition)
        where TRecord : class, IResource<TRecord>
    {
        var table = new TableScope(db.Model.FindEntityType(typeof(TRecord))!, new Aliases());
        var sql = new Translator(new ParameterNames()).Condition(condition, table);
        return sql is Sql.True or Sql.False ? null : sql;
    }
}
