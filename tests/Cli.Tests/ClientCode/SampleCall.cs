using System.Collections;
using System.Reflection;

namespace Knowledge.Cli.Tests.ClientCode;

/// <summary>Calls methods of the generated client with values of the types that they take.</summary>
internal static class SampleCall
{
    /// <summary>Everything that can be called, as <c>Shelves.Count(String)</c>.</summary>
    public static IReadOnlyDictionary<string, MethodInfo> All { get; } = SampleClient.Type("IRecord").Assembly.GetTypes()
        .Where(type => type is { IsClass: true, BaseType.IsGenericType: true } && type.BaseType.Name.StartsWith("Resource`", StringComparison.Ordinal))
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance).Where(method => method.DeclaringType != typeof(object) && method.Name != "Changes"))
        .ToDictionary(method => $"{method.ReflectedType!.Name}.{method.Name}({string.Join(',', method.GetParameters().Select(parameter => parameter.ParameterType.Name))})");

    /// <summary>Calls it on a network that answers like that; returns what it results in, or how it fails.</summary>
    public static async Task<object?> Run(MethodInfo method, HttpMessageHandler network, params object?[] given)
    {
        var client = Activator.CreateInstance(Client("KnowledgeClient"), new Uri("http://localhost"), null, Options(network))!;
        var resource = client.GetType().GetProperty(method.ReflectedType!.Name)!.GetValue(client)!;
        var called = method.Invoke(resource, [.. method.GetParameters().Select((parameter, at) => at < given.Length ? given[at] : Value(parameter.ParameterType))])!;
        if (called is not Task task)
            task = First(called);
        await task;
        return task.GetType().GetProperty("Result")?.GetValue(task);
    }

    private static Type Client(string name) => SampleClient.Assembly.GetType("Knowledge.Client." + name, throwOnError: true)!;

    private static object Options(HttpMessageHandler network)
    {
        var options = Activator.CreateInstance(Client("KnowledgeOptions"))!;
        options.GetType().GetProperty("Handler")!.SetValue(options, network);
        return options;
    }

    /// <summary>A list is read when its first record is asked for.</summary>
    private static Task First(object list)
    {
        var records = list.GetType().GetInterfaces().Single(type => type.Name == "IAsyncEnumerable`1");
        var reading = records.GetMethod("GetAsyncEnumerator")!.Invoke(list, [CancellationToken.None])!;
        var next = typeof(IAsyncEnumerator<>).MakeGenericType(records.GetGenericArguments()).GetMethod("MoveNextAsync")!;
        return ((ValueTask<bool>)next.Invoke(reading, [])!).AsTask();
    }

    private static object? Value(Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        if (bare == typeof(string))
            return "text";
        if (bare.IsValueType)
            return Activator.CreateInstance(bare);
        if (bare.IsInterface)
        {
            var entry = bare.GetGenericArguments()[0];
            var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(entry))!;
            list.Add(entry.Name.StartsWith("Sort`", StringComparison.Ordinal) ? Activator.CreateInstance(entry, Value(entry.GetGenericArguments()[0]), Enum.ToObject(SampleClient.Type("SortOrder"), 0)) : Value(entry));
            return list;
        }

        var made = Activator.CreateInstance(bare)!;
        foreach (var property in bare.GetProperties().Where(property => property.CanWrite && property.PropertyType != bare && !bare.Name.EndsWith("Filter", StringComparison.Ordinal)))
            property.SetValue(made, Value(property.PropertyType));
        return made;
    }
}
