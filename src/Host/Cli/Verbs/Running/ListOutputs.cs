using Knowledge.Host.Cli.Verbs.Operations;
using Knowledge.Kernel.Cli;

namespace Knowledge.Host.Cli.Verbs.Running;

/// <summary>Where the records of a list go.</summary>
internal interface IListOutput
{
    bool HasBegun { get; }

    void Add(ListPage page);

    void End();

    void Fail(Complaint complaint);
}

/// <summary>One JSON document over several lines, a record a line. One that breaks off says why and is still JSON.</summary>
internal sealed class JsonList(Terminal terminal) : IListOutput
{
    private bool hasRecords;
    private ListPage? last;

    public bool HasBegun => last is not null;

    public void Add(ListPage page)
    {
        if (last is null)
            terminal.Answer("{\"nodes\":[");
        last = page;
        foreach (var record in page.Records)
        {
            terminal.Answer((hasRecords ? "," : "") + record.GetRawText());
            hasRecords = true;
        }
    }

    public void End() => terminal.Answer($"],\"pageInfo\":{Terminal.ToJson(new { hasNextPage = last!.HasNext, endCursor = last.End })}}}");

    public void Fail(Complaint complaint) => terminal.Answer($"],\"errors\":{Terminal.ToJson(complaint.Errors)}}}");
}

/// <summary>A table.</summary>
internal sealed class TextList(Selection selection, Terminal terminal) : IListOutput
{
    private readonly RecordTable table = new(selection, terminal);
    private ListPage? last;

    public bool HasBegun => last is not null;

    public void Add(ListPage page)
    {
        last = page;
        if (page.Records.Count > 0)
            table.Add(page.Records);
    }

    public void End()
    {
        if (last is { HasNext: true, End: { } cursor })
            terminal.Say($"There are more: --after {cursor}, or --all.");
        else if (last is { Records.Count: 0 })
            terminal.Say("There are none.");
    }

    public void Fail(Complaint complaint)
    {
        foreach (var error in complaint.Errors)
            terminal.Say(error.Message);
    }
}
