namespace Knowledge.Host.Pages.Admin.Graph;

/// <summary>A GraphQL operation: its text follows from the shape of what is asked, values are variables.</summary>
/// <param name="Text">The document.</param>
/// <param name="Variables">The values, lists and objects of the variables.</param>
internal sealed record GraphDocument(string Text, Dictionary<string, object?> Variables);
