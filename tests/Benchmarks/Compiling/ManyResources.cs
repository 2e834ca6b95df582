namespace Knowledge.Benchmarks.Compiling;

/// <summary>A module of many resources, each with a relation to the one before and four actions.</summary>
internal static class ManyResources
{
    public static IEnumerable<string> Sources(int count) => Enumerable.Range(0, count).Select(at => Source(at)).Prepend(Module);

    /// <summary>One resource.</summary>
    /// <param name="at">Its number.</param>
    /// <param name="longest">How long its text may be: another number is another declaration.</param>
    public static string Source(int at, int longest = 400) => $$"""
        namespace Knowledge.Many.Part{{at / 20}};

        /// <summary>The thing number {{at}}.</summary>
        [Resource]
        public sealed partial class Thing{{at}}
        {
            /// <summary>What it is called.</summary>
            [Field, Unique, Length(3, 64)]
            public string Name { get; private set; } = "";

            /// <summary>What it says.</summary>
            [Field, Length(1, {{longest}})]
            public string Text { get; private set; } = "";

            /// <summary>How many.</summary>
            [Field, Filter, Sort, Range(0, 1000)]
            public int Amount { get; private set; }

            /// <summary>Whose it is.</summary>
            [Field, Immutable, Filter]
            public Guid OwnerId { get; private set; }
            {{(at % 20 == 0 ? "" : $"""

                /// <summary>What it belongs to.</summary>
                [BelongsTo]
                public Thing{at - 1} Other {"{ get; private set; }"} = null!;
            """)}}

            /// <summary>Twice as many.</summary>
            [Calculation, Filter]
            public static Expression<Func<Thing{{at}}, int>> Twice => thing => thing.Amount * 2;

            /// <summary>Makes it.</summary>
            [Create]
            public static Thing{{at}} Make(Actor actor, string name, string text{{(at % 20 == 0 ? "" : ", Guid otherId")}}) =>
                new() { Name = name, Text = text, OwnerId = actor.UserId!.Value{{(at % 20 == 0 ? "" : ", OtherId = otherId")}} };

            /// <summary>Says it better.</summary>
            [Update]
            public void Rewrite(string text) => Text = text;

            /// <summary>Counts it.</summary>
            [Update]
            public void Count([Range(0, 1000)] int amount) => Amount = amount;

            /// <summary>Takes it away.</summary>
            [Destroy]
            public void Remove()
            {
            }

            /// <summary>Who may.</summary>
            public static void Policies(Policies<Thing{{at}}> may)
            {
                may.Read.Always();
                may.Run(nameof(Make)).If(actor => actor.IsUser);
                may.Run(nameof(Rewrite), nameof(Count), nameof(Remove)).If((thing, actor) => thing.OwnerId == actor.UserId);
            }
        }
        """;

    private const string Module = """
        namespace Knowledge.Many;

        /// <summary>Many things.</summary>
        [Module]
        public sealed partial class ManyModule : Module;
        """;
}
