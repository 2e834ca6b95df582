namespace Knowledge.Kernel.Resources;

/// <summary>
/// A property of what an action answers that points to a record of a resource: clients select of the record what they like, as far as
/// they may see it. What many of them point to is read in one statement.
/// </summary>
/// <typeparam name="TRecord">The resource.</typeparam>
/// <param name="Id">The record's key.</param>
public readonly record struct Reference<TRecord>(Guid Id);
