namespace Knowledge.Sample.Shops;

/// <summary>Something that a shop sells.</summary>
[Resource]
public sealed partial class Ware
{
    // What it is

    /// <summary>The name.</summary>
    [Field, Length(1, 60)]
    public string Name { get; private set; } = "";

    /// <summary>What one costs.</summary>
    [Field]
    public decimal Price { get; private set; }

    /// <summary>How many there are.</summary>
    [Field]
    public int Stock { get; private set; }

    /// <summary>Where it is sold.</summary>
    [BelongsTo]
    public Shop Shop { get; private set; } = null!;

    /// <summary>Whether there is none left.</summary>
    [Calculation, Filter]
    public static Expression<Func<Ware, bool>> IsGone => ware => ware.Stock == 0;

    /// <summary>What all of it is worth.</summary>
    [Calculation, Filter, Sort]
    public static Expression<Func<Ware, decimal>> Value => ware => ware.Price * ware.Stock;

    // What it does

    /// <summary>Offers it in a shop.</summary>
    [Create]
    public static Ware Offer(Guid shopId, string name, decimal price, int stock) => new() { ShopId = shopId, Name = name, Price = price, Stock = stock };

    /// <summary>What a shop begins with: its key is filled in when it is kept.</summary>
    internal static Ware First(string name) => new() { Name = name, Price = 1, Stock = 1 };

    // Who may
    public static void Policies(Policies<Ware> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.If((ware, actor) => !IsGone.Of(ware) || actor.IsUser);
        may.Run(nameof(Offer)).If((ware, actor) => actor.IsUser && Value.Of(ware) < 10_000);
    }
}
