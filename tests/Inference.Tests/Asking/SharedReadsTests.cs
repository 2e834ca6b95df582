using CsCheck;
using Knowledge.Inference.Asking;
using Microsoft.Extensions.Time.Testing;

namespace Knowledge.Inference.Tests.Asking;

public sealed class SharedReadsTests
{
    [Fact]
    public Task Nobody_gets_what_was_read_before_it_asked_and_few_reads_serve_many() =>
        Gen.Int[0, 4].Array[1, 60].SampleAsync(async steps =>
        {
            var clock = new FakeTimeProvider();
            var shared = new SharedReads<int>(TimeSpan.FromMilliseconds(20), clock);
            var underWay = new List<(int Began, TaskCompletionSource<int> End)>();
            var asked = new List<(int At, Task<int> Answer)>();
            var now = 0;
            foreach (var step in steps)
            {
                now++;
                var before = underWay.Count;
                if (step < 3)
                    asked.Add((now, shared.Read("same", Read)));
                else if (step == 3)
                    Finish();
                else
                    clock.Advance(TimeSpan.FromMilliseconds(20));
                // Beside another one a read begins only when somebody has waited that long.
                Assert.True(underWay.Count <= Math.Max(1, step == 4 ? before + 1 : before));
            }

            while (underWay.Count > 0)
                Finish();
            foreach (var (at, answer) in asked)
                Assert.True(await answer >= at);

            Task<int> Read()
            {
                var end = new TaskCompletionSource<int>();
                underWay.Add((now, end));
                return end.Task;
            }

            void Finish()
            {
                if (underWay.Count == 0)
                    return;
                var (began, end) = underWay[0];
                underWay.RemoveAt(0);
                end.SetResult(began);
            }
        }, iter: 200);

    [Fact]
    public async Task Who_waits_for_a_read_that_fails_is_told_and_the_next_one_reads_again()
    {
        var shared = new SharedReads<int>(TimeSpan.FromMilliseconds(20), new FakeTimeProvider());
        var first = new TaskCompletionSource<int>();
        var one = shared.Read("same", () => first.Task);
        var other = shared.Read("same", () => Task.FromException<int>(new InvalidOperationException("It broke.")));
        var third = shared.Read("other", () => Task.FromResult(3));

        first.SetResult(1);

        Assert.Equal(1, await one);
        await Assert.ThrowsAsync<InvalidOperationException>(() => other);
        Assert.Equal(3, await third);
        Assert.Equal(4, await shared.Read("same", () => Task.FromResult(4)));
    }
}
