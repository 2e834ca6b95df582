using System.Linq.Expressions;
using Knowledge.Kernel.Policies;

namespace Knowledge.Kernel.GraphQL;

/// <summary>A value that not everybody who sees the record may read; null for the others, and no list is filtered or sorted by it.</summary>
internal sealed class RuledField<TRecord>(string property, ValueField value) : IResourceField
    where TRecord : class, Resources.IResource<TRecord>
{
    public Expression Project(Expression record, SelectedField selected, ProjectionContext context)
    {
        var shown = value.Project(record, selected, context);
        return ActorBinding.Bind(RuleBook<TRecord>.FieldReadable(property, context.Actor), context.Actor) is { } readable
            ? Expression.Condition(Substitution.Inline(readable, record), shown, Expression.Constant(null, typeof(object)))
            : shown;
    }

    public object? Present(object? projected, SelectedField selected) => projected is null ? null : value.Present(projected, selected);
}
