namespace Knowledge.Sample.Shops;

/// <summary>A shop, of which everything else is calculated.</summary>
[Resource]
public sealed partial class Shop
{
    // What it is

    /// <summary>The name.</summary>
    [Field, Length(1, 60)]
    public string Name { get; private set; } = "";

    /// <summary>What it sells.</summary>
    [HasMany]
    public partial IReadOnlyCollection<Ware> Wares { get; }

    /// <summary>How many wares.</summary>
    [Calculation, Filter, Sort]
    public static Expression<Func<Shop, int>> Offers => shop => shop.Wares.Count();

    /// <summary>Whether a ware is sold out.</summary>
    [Calculation, Filter]
    public static Expression<Func<Shop, bool>> HasGaps => shop => shop.Wares.Any(ware => Ware.IsGone.Of(ware));

    /// <summary>What all is worth.</summary>
    [Calculation, Filter, Sort]
    public static Expression<Func<Shop, decimal>> Worth => shop => shop.Wares.Sum(ware => Ware.Value.Of(ware));

    /// <summary>The lowest price, if there is any.</summary>
    [Calculation, Filter, Sort]
    public static Expression<Func<Shop, decimal?>> Cheapest => shop => shop.Wares.Min(ware => (decimal?)ware.Price);

    /// <summary>The highest price, if there is any.</summary>
    [Calculation]
    public static Expression<Func<Shop, decimal?>> Dearest => shop => shop.Wares.Max(ware => (decimal?)ware.Price);

    /// <summary>How many there are of each, if there is any.</summary>
    [Calculation]
    public static Expression<Func<Shop, double?>> AverageStock => shop => shop.Wares.Average(ware => (double?)ware.Stock);

    /// <summary>The ware to look at first, if there is any.</summary>
    [Calculation]
    public static Expression<Func<Shop, string?>> Best =>
        shop => shop.Wares.Where(ware => !Ware.IsGone.Of(ware)).OrderByDescending(ware => ware.Price).Select(ware => ware.Name).FirstOrDefault();

    /// <summary>The names of all wares.</summary>
    [Calculation]
    public static Expression<Func<Shop, IReadOnlyList<string>>> Names => shop => shop.Wares.OrderBy(ware => ware.Name).Select(ware => ware.Name).ToList();

    /// <summary>How many wares cost at most so much.</summary>
    /// <param name="price">The most that one may cost.</param>
    /// <param name="named">How their names begin.</param>
    [Calculation]
    public static Expression<Func<Shop, int>> Below([Range(0, 1000)] decimal price, string named = "") =>
        shop => shop.Wares.Count(ware => ware.Price <= price && ware.Name.StartsWith(named));

    /// <summary>The name with this behind it.</summary>
    [Calculation]
    public static Expression<Func<Shop, string?>> Titled([Length(0, 20)] string? title) => shop => title == null ? null : shop.Name + title;

    // What it does

    /// <summary>Opens a shop.</summary>
    [Create]
    public static Shop Open(string name) => new() { Name = name };

    /// <summary>Opens a shop that sells something.</summary>
    [Create]
    public static Shop Stock(string name, string ware)
    {
        var shop = Open(name);
        shop._wares.Add(Ware.First(ware));
        return shop;
    }

    /// <summary>Nobody sells sand.</summary>
    [After(nameof(Stock))]
    internal void NoSand()
    {
        if (_wares.Exists(ware => ware.Name == "sand"))
            throw new Refusal("SAND", "There is enough sand.");
    }

    /// <summary>Closes it, when it has few wares that are not dear.</summary>
    [Update]
    public void Close() => Name = "closed";

    // Who may
    public static void Policies(Policies<Shop> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.Always();
        may.Run(nameof(Open), nameof(Stock)).If(actor => actor.IsUser);
        may.Run(nameof(Close)).If((shop, actor) => actor.IsUser && Below(actor.Name.Length, "").Of(shop) < 2);
    }
}
