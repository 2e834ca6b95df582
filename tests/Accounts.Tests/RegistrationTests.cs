using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Knowledge.Accounts.Programs;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Accounts.Tests;

public sealed class RegistrationTests
{
    [Fact]
    public async Task A_program_that_registers_itself_signs_people_in()
    {
        await using var host = await AccountsHost.Start();
        using var answer = await Register(host, new { client_name = "Telescope", redirect_uris = new[] { "http://127.0.0.1/back" }, token_endpoint_auth_method = "none" });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var made = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.False(made.TryGetProperty("client_secret", out _));

        var tokens = await new TestProgram(host, made.GetProperty("client_id").GetString()!).SignIn();

        Assert.Equal("Administrator", (await host.WhoIs(tokens.Access)).Name);
        Assert.NotNull(tokens.Refresh);
    }

    [Theory]
    [InlineData("""{"redirect_uris":[]}""", "invalid_redirect_uri")]
    [InlineData("""{"redirect_uris":["http://telescope.example/back"]}""", "invalid_redirect_uri")]
    [InlineData("""{"redirect_uris":[null]}""", "invalid_redirect_uri")]
    [InlineData("""{"redirect_uris":["https://telescope.example/back"],"token_endpoint_auth_method":"client_secret_basic"}""", "invalid_client_metadata")]
    [InlineData("""{"redirect_uris":["https://telescope.example/back"],"grant_types":["client_credentials"]}""", "invalid_client_metadata")]
    [InlineData("""{"redirect_uris":["https://telescope.example/back"],"response_types":["token"]}""", "invalid_client_metadata")]
    [InlineData("""{"redirect_uris":7}""", "invalid_client_metadata")]
    [InlineData("nonsense", "invalid_client_metadata")]
    public async Task What_cannot_be_is_refused(string body, string error)
    {
        await using var host = await AccountsHost.Start();
        using var client = host.Browser();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(new Uri("/connect/register", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(error, await answer.Error());
    }

    [Fact]
    public async Task Where_registration_is_closed_administrators_register()
    {
        await using var host = await AccountsHost.Start(await HostData.Make() with { Registration = "Closed" });
        using var answer = await Register(host, new { redirect_uris = new[] { "https://telescope.example/back" } });
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        using var client = host.Browser();
        Assert.False((await client.GetFromJsonAsync<JsonElement>("/.well-known/oauth-authorization-server")).TryGetProperty("registration_endpoint", out _));
    }

    [Fact]
    public async Task Nobody_introduces_a_program_by_another_way()
    {
        await using var host = await AccountsHost.Start();
        var refusal = await Assert.ThrowsAsync<Refusal>(() => host.Run(services =>
            services.GetRequiredService<Actions>().As(Somebody.Administrator).Applications.Introduce("Telescope", ["https://telescope.example/back"])));
        Assert.Equal("FORBIDDEN", refusal.Failures[0].Code);
    }

    [Fact]
    public async Task What_registered_itself_and_was_never_let_in_is_due_to_be_forgotten()
    {
        await using var host = await AccountsHost.Start();
        (await Register(host, new { client_name = "Forgotten", redirect_uris = new[] { "http://127.0.0.1/back" } })).Dispose();
        using var used = await Register(host, new { client_name = "Used", redirect_uris = new[] { "http://127.0.0.1/back" } });
        await new TestProgram(host, (await used.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("client_id").GetString()!).SignIn();
        await TestProgram.Register(host);

        Assert.Empty(await Due(host, TimeSpan.FromHours(23)));
        Assert.Equal(["Forgotten"], await Due(host, TimeSpan.FromHours(25)));
    }

    private static Task<List<string>> Due(AccountsHost host, TimeSpan later) => host.Run(services =>
    {
        var db = services.GetRequiredService<KnowledgeDb>();
        return db.Set<Application>().Where(Application.Forgotten(host.Clock.GetUtcNow() + later, db)).Select(program => program.Name).ToListAsync();
    });

    private static async Task<HttpResponseMessage> Register(AccountsHost host, object metadata)
    {
        using var client = host.Browser();
        return await client.PostAsJsonAsync("/connect/register", metadata);
    }
}
