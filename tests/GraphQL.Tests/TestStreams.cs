namespace Knowledge.Transports.Tests;

/// <summary>1, 2, … and then the end.</summary>
public sealed class CountingStream(int to) : IObservable<object?>
{
    public IDisposable Subscribe(IObserver<object?> observer)
    {
        for (var number = 1; number <= to; number++)
            observer.OnNext(number);
        observer.OnCompleted();
        return new Ending(() => { });
    }
}

/// <summary>One value, then a failure that nobody may read.</summary>
public sealed class BreakingStream : IObservable<object?>
{
    public IDisposable Subscribe(IObserver<object?> observer)
    {
        observer.OnNext("one");
        observer.OnError(new InvalidOperationException("the password is swordfish"));
        return new Ending(() => { });
    }
}

/// <summary>Whatever is published, to whoever listens.</summary>
public sealed class Feed : IObservable<object?>
{
    private readonly Lock _lock = new();
    private readonly List<IObserver<object?>> _observers = [];

    public int Subscribers
    {
        get
        {
            lock (_lock)
                return _observers.Count;
        }
    }

    public void Publish(string text)
    {
        IObserver<object?>[] observers;
        lock (_lock)
            observers = [.. _observers];
        foreach (var observer in observers)
            observer.OnNext(text);
    }

    public IDisposable Subscribe(IObserver<object?> observer)
    {
        lock (_lock)
            _observers.Add(observer);
        return new Ending(() =>
        {
            lock (_lock)
                _observers.Remove(observer);
        });
    }
}

public sealed class Ending(Action end) : IDisposable
{
    public void Dispose() => end();
}
