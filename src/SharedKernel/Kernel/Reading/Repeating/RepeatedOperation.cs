using System.Text.Json;
using GraphQL.Validation;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.GraphQL;

namespace Knowledge.Kernel.Reading.Repeating;

/// <summary>
/// What an operation asks, read once from its document. Clients send the same operation with other values over and over:
/// finding out what it means costs as much as answering it.
/// </summary>
internal sealed class RepeatedOperation
{
    private readonly GivenName[] given;
    private readonly Decisions decisions;
    private readonly RepeatedField[] fields;

    /// <param name="variables">The operation's variables, of which the same must be given again.</param>
    /// <param name="decisions">The values that decide what is asked.</param>
    /// <param name="fields">What is asked, in its order.</param>
    public RepeatedOperation(Variables variables, Decisions decisions, RepeatedField[] fields) =>
        (given, this.decisions, this.fields) = ([.. variables.Select(GivenName.Of)], decisions, fields);

    /// <summary>The variables of a request, each in the place of its value.</summary>
    public static Variables Marked(Variables variables, Decisions decisions)
    {
        var marked = new Variables();
        foreach (var variable in variables)
        {
            var own = new Variable(variable.Name, variable.Definition) { IsDefault = variable.IsDefault };
            if (variable.ValueSpecified)
                own.Value = variable.Value is { } value ? new GivenVariable(variable.Name, value, decisions) : null;
            marked.Add(own);
        }

        return marked;
    }

    /// <summary>The questions of another request; null when this is not what they are.</summary>
    /// <exception cref="Refusal">A value is wrong, or the actor may not ask.</exception>
    public (JsonEncodedText Key, Question Question)[]? Of(Variables variables, Actor actor)
    {
        if (!IsGivenBy(variables) || !decisions.AreThoseOf(variables))
            return null;
        var questions = new (JsonEncodedText Key, Question Question)[fields.Length];
        for (var at = 0; at < questions.Length; at++)
        {
            var field = fields[at];
            field.Field.Demand(actor);
            if (field.Question.Of(variables, actor) is not { } question)
                return null;
            questions[at] = (field.Key, question);
        }

        return questions;
    }

    private bool IsGivenBy(Variables variables)
    {
        var at = 0;
        foreach (var variable in variables)
        {
            if (at == given.Length || !given[at].Equals(GivenName.Of(variable)))
                return false;
            at++;
        }

        return at == given.Length;
    }

    /// <summary>A variable, whether it was given, and whether it has a value.</summary>
    private readonly record struct GivenName(string Name, bool IsSpecified, bool HasValue)
    {
        public static GivenName Of(Variable variable) => new(variable.Name, variable.ValueSpecified, variable.Value is not null);
    }
}
