namespace Knowledge.Generator.Tests.Reading;

/// <summary>A declaration that uses every part of the language.</summary>
internal static class Declared
{
    public const string Shelf = """
        namespace Knowledge.Toys;

        /// <summary>A place for toys.</summary>
        [Resource, Identity(nameof(Room), nameof(Label))]
        public sealed partial class Shelf
        {
            /// <summary>Where it stands.</summary>
            [Field, Immutable, Filter, Length(1, 40), Pattern("[a-z]+")]
            public string Room { get; private set; } = "";

            [Field, Sort] public int Label { get; private set; }
            [Field] public IReadOnlyList<string> Marks { get; private set; } = [];
            [HasMany] public partial IReadOnlyCollection<Toy> Toys { get; }
            [Calculation, Filter] public static Expression<Func<Shelf, bool>> IsLow => shelf => shelf.Label < 2;

            [Create] public static Shelf Build(string room, [Range(0, 9)] int label = 1) => new() { Room = room, Label = label };
            [Update] public void Relabel(int label, TimeProvider clock) { Label = label; }
            [Destroy] internal Task Burn(CancellationToken cancellation) => Task.CompletedTask;
            [Read] public static IQueryable<Shelf> In(IQueryable<Shelf> shelves, string room) => shelves.Where(shelf => shelf.Room == room);

            public static void Policies(Policies<Shelf> may)
            {
                may.Read.Always();
                may.RunAnything.If(actor => actor.IsUser);
            }
        }
        """;

    public const string Toy = """
        namespace Knowledge.Toys;

        [Resource, Transition(nameof(Rename), DayOfWeek.Sunday, DayOfWeek.Monday)]
        public sealed partial class Toy
        {
            [Field] public DayOfWeek Day { get; private set; }
            [Field] public string Name { get; private set; } = "";
            [BelongsTo] public Shelf Shelf { get; private set; } = null!;
            [Update] public void Rename(string name) => Name = name;
            public static void Policies(Policies<Toy> may) => may.RunAnything.Always();
        }

        public static class Elsewhere
        {
            public static int Number => 1;
        }
        """;
}
