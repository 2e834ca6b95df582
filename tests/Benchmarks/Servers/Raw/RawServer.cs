using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Npgsql;

namespace Knowledge.Benchmarks.Servers.Raw;

/// <summary>What a careful person writes by hand for these requests alone: one statement, its columns straight into JSON.</summary>
internal static class RawServer
{
    public static WebApplication Build(WebApplicationBuilder builder, string connection)
    {
        var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connection) { MaxAutoPrepare = 100, NoResetOnClose = true });
        var app = builder.Build();
        app.MapGet("/Q1", (HttpContext context, Guid id) => OneItem.Answer(source, context, id));
        app.MapGet("/Q2", (HttpContext context, string domain, DateTimeOffset time, Guid id) => Newest.Answer(source, context, domain, time, id));
        app.MapGet("/Q3", (HttpContext context, string domain, DateTimeOffset time, Guid id) => NewestWithMore.Answer(source, context, domain, time, id));
        app.MapPost("/M1", (HttpContext context, RawContribution contribution) => Recording.Answer(source, context, contribution));
        app.MapPost("/M2", (HttpContext context, RawContribution contribution) => Recording.AnswerWithEvent(source, context, contribution));
        return app;
    }
}
