using Knowledge.Host.Pages.Account;
using Knowledge.Host.Pages.Admin;
using Knowledge.Host.Pages.Ask;
using Knowledge.Host.Pages.Dashboard;
using Knowledge.Host.Pages.Items;
using Knowledge.Host.Pages.Network;
using Knowledge.Host.Pages.Nodes;
using Knowledge.Host.Pages.Rounds;
using Knowledge.Host.Pages.Search;
using Knowledge.Host.Pages.Spaces;

namespace Knowledge.Host.Pages;

/// <summary>Wires the pages and the queries behind them.</summary>
internal static class PagesRegistration
{
    /// <summary>Adds Razor Pages with the queries that give them their data, each in the name of the visitor.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorPages().AddMvcOptions(options =>
        {
            options.Filters.Add<SessionsOnly>();
            options.Filters.Add<KnownHandlers>();
            options.Filters.Add<SignedInForms>();
        });
        return services
            .AddScoped<StatsQuery>().AddScoped<ActivityQuery>().AddScoped<OnlineNodesQuery>()
            .AddScoped<ItemsQuery>().AddScoped<ItemRows>().AddScoped<Domains>().AddScoped<SpaceChoices>()
            .AddScoped<ItemDetailQuery>().AddScoped<CommitteesQuery>().AddScoped<HistoryQuery>()
            .AddScoped<NodesQuery>().AddScoped<NodeRows>()
            .AddScoped<RoundsQuery>()
            .AddScoped<SpacesQuery>().AddScoped<MembersQuery>()
            .AddScoped<AskQuery>()
            .AddScoped<SearchQuery>()
            .AddScoped<InvitationsQuery>()
            .AddAccountPages()
            .AddAdmin();
    }
}
