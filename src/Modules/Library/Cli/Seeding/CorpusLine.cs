namespace Knowledge.Library.Cli.Seeding;

/// <summary>A document as the file gives it.</summary>
/// <param name="Source">Where it comes from: the file's name and the document's id.</param>
/// <param name="Title">Its title, or its first words.</param>
/// <param name="Body">Its text.</param>
internal sealed record CorpusDocument(string Source, string Title, string Body);

/// <summary>A line of the file: a document, or what is wrong with it.</summary>
/// <param name="Number">The line's number, from 1.</param>
/// <param name="Document">The document; null when there is a problem.</param>
/// <param name="Problem">Why the line is skipped; null when there is a document.</param>
internal sealed record CorpusLine(long Number, CorpusDocument? Document, string? Problem);
