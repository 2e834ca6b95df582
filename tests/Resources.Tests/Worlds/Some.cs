using System.Text.Json;

namespace Knowledge.Resources.Tests.Worlds;

/// <summary>Records for tests that only need some.</summary>
internal static class Some
{
    public static string Name() => $"A {Guid.CreateVersion7():N}";

    public static Task<Author> Author(this Caller caller, Visibility visibility = Visibility.Everybody, string? name = null) =>
        caller.Actions.Authors.Register(name ?? Name(), "france", Email.Parse("ann@example.org", null), [Genre.Novel], ["old"], visibility);

    public static async Task<Book> Book(this Caller caller, Author? author = null, int pages = 100, string? title = null) =>
        await caller.Actions.Books.Publish((author ?? await caller.Author()).Id, title ?? Name(), pages);

    /// <summary>The value at a path of names and positions.</summary>
    public static JsonElement At(this JsonElement element, params object[] path) => path.Aggregate(
        element, (current, step) => step is int position ? current[position] : current.GetProperty((string)step));

    public static string? Text(this JsonElement element, params object[] path) => element.At(path).GetString();

    public static bool Flag(this JsonElement element, params object[] path) => element.At(path).GetBoolean();

    public static string Json(JsonElement element) => JsonSerializer.Serialize(element);

    /// <summary>One field of each entry of a list.</summary>
    public static string Json(JsonElement element, string list, string field) =>
        JsonSerializer.Serialize(element.At(list).EnumerateArray().Select(entry => entry.At(field)));

    public static async Task<Refusal> Refused<T>(Task<T> action) => await Assert.ThrowsAsync<Refusal>(() => action);

    public static void HasCode(this Refusal refusal, string code, params string[] path)
    {
        var failure = Assert.Single(refusal.Failures);
        Assert.Equal(code, failure.Code);
        Assert.Equal(path, failure.Path);
    }
}
