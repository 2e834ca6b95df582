using Knowledge.Generator.Model;

namespace Knowledge.Generator.Writing;

/// <summary>Writes calls of static methods with what a job has at hand, which is named <c>run</c>.</summary>
internal static class Calls
{
    /// <summary>An action through the door, in the name of the system; its other arguments have defaults.</summary>
    public static string Action(ResourceModel resource, string method, string row = "") =>
        $"run.Actions.{resource.Plural}.{method}({(row.Length > 0 ? row + ", " : "")}cancellation: run.Cancellation)";

    /// <summary>The call as a task.</summary>
    public static string Task(ResourceModel resource, CallModel call, string rows = "")
    {
        if (call.IsAction)
            return Action(resource, call.Method);
        return call.IsAsync ? Plain(resource, call, rows) : $"{{ {Plain(resource, call, rows)}; return Task.CompletedTask; }}";
    }

    /// <summary>The call of a method that returns a number as a task of it.</summary>
    public static string Number(ResourceModel resource, CallModel call) =>
        call.IsAsync ? Plain(resource, call, "") : $"Task.FromResult({Plain(resource, call, "")})";

    /// <summary>Values for the parameters.</summary>
    public static string Values(IEnumerable<InjectionModel> parameters, string rows = "") => string.Join(", ", parameters.Select(parameter => parameter.Source switch
    {
        InjectionSource.Now => "run.Now",
        InjectionSource.Cancellation => "run.Cancellation",
        InjectionSource.Actor => "Actor.System",
        InjectionSource.Rows => rows,
        _ => $"run.Get<{parameter.Type}>()",
    }));

    private static string Plain(ResourceModel resource, CallModel call, string rows) => $"{resource.Name}.{call.Method}({Values(call.Parameters, rows)})";
}
