using GraphQL;
using Knowledge.Host.GraphQL.Http;
using Knowledge.Host.Serving;
using Knowledge.Kernel.Actions;
using Xunit;

namespace Knowledge.Host.Tests.Door;

/// <summary>A host that cannot answer now says so to programs and to what stands between.</summary>
public sealed class BusyTests
{
    [Fact]
    public void A_request_that_cannot_be_answered_now_is_503_with_the_time_to_come_again()
    {
        var result = Refused(Refusal.Busy("There was no time.", TimeSpan.FromMilliseconds(1500)));

        Assert.Equal(503, ResponseStatus.Of(result, ResponseFormat.Json));
        Assert.Equal(2, ResponseStatus.RetryAfter(result));
        Assert.Equal("BUSY", result.Errors!.Single().Code);
    }

    [Fact]
    public void Another_refusal_is_what_it_was()
    {
        var result = Refused(new Refusal(FailureCode.Conflict, "Somebody was faster."));

        Assert.Equal(200, ResponseStatus.Of(result, ResponseFormat.Json));
        Assert.Null(ResponseStatus.RetryAfter(result));
    }

    private static ExecutionResult Refused(Refusal refusal) => new() { Executed = true, Errors = [new RefusalTranslation().Translate(refusal)!] };
}
