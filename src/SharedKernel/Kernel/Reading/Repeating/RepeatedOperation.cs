using System.Text.Json;
using GraphQL.Validation;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.GraphQL;

namespace Knowledge.Kernel.Reading.Repeating;

/// <summary>
/// What an operation asks, read once from its document. Clients send the same operation with other values over and over:
/// finding out what it means costs as much as answering it.
/// </summary>
/// <param name="given">The operation's variables, which of them were given, and which have a value.</param>
/// <param name="decisions">The values that decide what is asked.</param>
/// <param name="fields">What is asked, in its order.</param>
internal sealed class RepeatedOperation(
    IReadOnlyList<(string Name, bool IsSpecified, bool HasValue)> given, Decisions decisions, IReadOnlyList<(JsonEncodedText Key, ReadField Field, RepeatedQuestion Question)> fields)
{
    /// <summary>Which of the variables were given, and which have a value.</summary>
    public static IReadOnlyList<(string Name, bool IsSpecified, bool HasValue)> Given(Variables variables) => [.. variables.Select(Given)];

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
    public IReadOnlyList<(JsonEncodedText Key, Question Question)>? Of(Variables variables, Actor actor)
    {
        if (!IsGivenBy(variables) || !decisions.AreThoseOf(variables))
            return null;
        var questions = new (JsonEncodedText Key, Question Question)[fields.Count];
        for (var at = 0; at < questions.Length; at++)
        {
            fields[at].Field.Demand(actor);
            if (fields[at].Question.Of(variables, actor) is not { } question)
                return null;
            questions[at] = (fields[at].Key, question);
        }

        return questions;
    }

    private bool IsGivenBy(Variables variables)
    {
        var at = 0;
        foreach (var variable in variables)
        {
            if (at == given.Count || given[at] != Given(variable))
                return false;
            at++;
        }

        return at == given.Count;
    }

    private static (string Name, bool IsSpecified, bool HasValue) Given(Variable variable) => (variable.Name, variable.ValueSpecified, variable.Value is not null);
}
