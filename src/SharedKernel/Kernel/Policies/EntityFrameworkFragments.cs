using System.Linq.Expressions;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Resources;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Kernel.Policies;

/// <summary>Takes the fragment from the statement that Entity Framework would send.</summary>
internal sealed class EntityFrameworkFragments(KnowledgeDb db) : ISqlFragments
{
    private const string Start = "\nWHERE ";

    public string? Where<TRecord>(Expression<Func<TRecord, Actor, bool>> condition, Actor actor)
        where TRecord : class, IResource<TRecord>
    {
        var statement = db.Set<TRecord>().Where(ActorBinding.Bind(condition, actor)).ToQueryString().ReplaceLineEndings("\n");
        var start = statement.IndexOf(Start, StringComparison.Ordinal);
        return start < 0 ? null : string.Join(' ', statement[(start + Start.Length)..].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
