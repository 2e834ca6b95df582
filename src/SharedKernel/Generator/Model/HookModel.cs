namespace Knowledge.Generator.Model;

/// <summary>A method that runs around the method of an action.</summary>
/// <param name="Action">The action's method.</param>
/// <param name="IsBefore">Whether it runs before it, otherwise after.</param>
/// <param name="Method">Its own name.</param>
/// <param name="IsStatic">Whether there is no record yet.</param>
/// <param name="IsAsync">Whether it returns a task.</param>
/// <param name="Parameters">Its parameters.</param>
public sealed record HookModel(string Action, bool IsBefore, string Method, bool IsStatic, bool IsAsync, Equatable<ParameterModel> Parameters);
