using System.Net;
using System.Net.Http.Json;

namespace Knowledge.Accounts.Tests;

/// <summary>What a browser does.</summary>
internal static class Visiting
{
    public static Task<HttpResponseMessage> Enter(this HttpClient browser, string email, string password) => browser.PostAsync(
        new Uri($"/enter?email={Uri.EscapeDataString(email)}&password={Uri.EscapeDataString(password)}", UriKind.Relative), null);

    public static async Task<HttpStatusCode> Code(this HttpClient browser, string code)
    {
        using var answer = await browser.PostAsync(new Uri($"/code?code={Uri.EscapeDataString(code)}", UriKind.Relative), null);
        return answer.StatusCode;
    }

    public static async Task<Who> Who(this HttpClient browser) => (await browser.GetFromJsonAsync<Who>("/who"))!;
}
