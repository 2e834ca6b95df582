using System.Globalization;
using Knowledge.Host.Cli.Verbs.Operations;
using Knowledge.Kernel.Cli;

namespace Knowledge.Host.Cli.Verbs.Running;

/// <summary>Lists records, page by page; no more than a page is in memory.</summary>
internal static class ListRun
{
    private const int DefaultCount = 20;

    public static async Task<int> Start(Run run, CancellationToken cancellation)
    {
        var (request, arguments) = (Request(run), run.Arguments());
        var pages = new Pages(run.Verb, arguments, request);
        if (run.IsDry)
            return run.Show(pages.First);
        IListOutput output = run.AsJson ? new JsonList(run.Terminal) : new TextList(request.Selection, run.Terminal);
        var progress = new ListProgress(run.Terminal, pages.CountsAll);
        try
        {
            var connection = await run.Connections.AsOperator(cancellation);
            await foreach (var page in pages.Read(connection, cancellation))
            {
                output.Add(page);
                progress.Add(page);
            }

            output.End();
            return ExitCode.Done;
        }
        catch (Exception failure) when (run.AsJson && output.HasBegun && Complaint.Of(failure) is { } complaint)
        {
            output.Fail(complaint);
            return complaint.ExitCode;
        }
    }

    private static ListRequest Request(Run run)
    {
        var (given, resource) = (run.Given, run.Verb.Resource);
        if (given.Has(VerbOptions.All) && given.Has(VerbOptions.First))
            throw new Misuse("'--all' and '--first' exclude each other.");
        return new ListRequest(
            given.One(VerbOptions.Filter) is { } filter ? new FilterText(run.Manifest).Read(resource, run.Inputs.Read(VerbOptions.Filter, filter)) : null,
            given.Has(VerbOptions.Sort) ? SortText.Read(resource, given.All(VerbOptions.Sort)) : null,
            run.Fields(run.AsJson ? Selections.Whole(resource) : Selections.Brief(resource)),
            given.Has(VerbOptions.All) ? null : Count(given.One(VerbOptions.First)),
            given.One(VerbOptions.After));
    }

    private static int Count(string? typed) => typed is null ? DefaultCount
        : int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 ? count
        : throw new Misuse($"'--first' is {typed}; give 1 or more.");
}
