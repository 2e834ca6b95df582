namespace Knowledge.Kernel.Objects;

/// <summary>
/// Objects of any size, named by the SHA-256 of their content and therefore never changed: an object is there
/// whole or not at all, whatever crashes in between.
/// </summary>
public interface IObjectStore
{
    /// <summary>
    /// Reads <paramref name="content"/> to its end and stores it. Storing the same content again, also at the same time, is harmless.
    /// </summary>
    /// <param name="content">Read once, from where it stands, in small pieces; left open.</param>
    /// <param name="expected">What the content is held to.</param>
    /// <param name="cancellation">Gives up and leaves nothing behind.</param>
    /// <exception cref="ObjectRefused">The content is larger, longer, shorter or other than expected.</exception>
    Task<StoredObject> Put(Stream content, ObjectExpectation expected, CancellationToken cancellation = default);

    /// <summary>Reads an object, or a part of it. The caller disposes the stream.</summary>
    /// <param name="digest">Which object.</param>
    /// <param name="offset">The first byte, from 0 to the object's length (which reads nothing).</param>
    /// <param name="length">The most bytes to read; <see langword="null"/> reads to the end.</param>
    /// <param name="cancellation">Ends the opening, not the reading.</param>
    /// <exception cref="ObjectRefused">There is no such object, or <paramref name="offset"/> is behind its end.</exception>
    Task<Stream> Open(ObjectDigest digest, long offset = 0, long? length = null, CancellationToken cancellation = default);

    /// <summary>The object, or <see langword="null"/> when it is not stored.</summary>
    Task<StoredObject?> Find(ObjectDigest digest, CancellationToken cancellation = default);

    /// <summary>
    /// Removes an object; one that is not there is no error. Whoever calls it makes sure that nobody is about to rely on the content.
    /// </summary>
    Task Delete(ObjectDigest digest, CancellationToken cancellation = default);

    /// <summary>
    /// An address from which anyone can read the object for <paramref name="validity"/> (1 second to 7 days) without passing this host,
    /// or <see langword="null"/> when the store has no such addresses. Does not look whether the object is there.
    /// </summary>
    Task<Uri?> PresignedGet(ObjectDigest digest, TimeSpan validity, CancellationToken cancellation = default);

    /// <summary>Removes what interrupted writes left behind more than <paramref name="age"/> ago.</summary>
    /// <returns>How many remains were removed.</returns>
    Task<int> Sweep(TimeSpan age, CancellationToken cancellation = default);

    /// <summary>Returns when objects can be read and written now, and throws when they cannot.</summary>
    Task Probe(CancellationToken cancellation = default);
}
