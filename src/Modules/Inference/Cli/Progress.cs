using Knowledge.Kernel.Cli;
using Spectre.Console;

namespace Knowledge.Inference.Cli;

/// <summary>Work under a bar, or with a line at every tenth where nobody watches.</summary>
internal static class Progress
{
    internal static async Task Of(Terminal terminal, string what, long total, Func<Action<int>, Task> work)
    {
        if (!terminal.IsWatched)
        {
            await Told(terminal, what, total, work);
            return;
        }

        await terminal.Screen.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async progress =>
            {
                var bar = progress.AddTask(Markup.Escape(what), maxValue: Math.Max(1, total));
                await work(count => bar.Increment(count));
                bar.Value = bar.MaxValue;
            });
    }

    private static Task Told(Terminal terminal, string what, long total, Func<Action<int>, Task> work)
    {
        var (done, tenth) = (0L, 0L);
        return work(count =>
        {
            done += count;
            if (done * 10 / Math.Max(1, total) == tenth) return;
            tenth = done * 10 / Math.Max(1, total);
            terminal.Say($"{done} of {total} {what}");
        });
    }
}
