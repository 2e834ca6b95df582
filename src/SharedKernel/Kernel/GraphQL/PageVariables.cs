using GraphQLParser.AST;

namespace Knowledge.Kernel.GraphQL;

/// <summary>Finds variables that say how long a page is.</summary>
internal static class PageVariables
{
    /// <summary>Whether there is one anywhere in the document.</summary>
    public static bool AreIn(GraphQLDocument document) => document.Definitions.Exists(definition => definition switch
    {
        GraphQLOperationDefinition operation => AreIn(operation.SelectionSet),
        GraphQLFragmentDefinition fragment => AreIn(fragment.SelectionSet),
        _ => false,
    });

    private static bool AreIn(GraphQLSelectionSet? selections) => selections?.Selections.Exists(selection => selection switch
    {
        GraphQLField field => field.Arguments?.Items.Exists(IsPage) == true || AreIn(field.SelectionSet),
        GraphQLInlineFragment inline => AreIn(inline.SelectionSet),
        _ => false,
    }) == true;

    private static bool IsPage(GraphQLArgument argument) => argument.Value is GraphQLVariable && (argument.Name.Value == "first" || argument.Name.Value == "last");
}
