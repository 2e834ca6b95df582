using Knowledge.Host.Pages.Admin.Acting;
using Knowledge.Host.Pages.Admin.Audit;
using Knowledge.Host.Pages.Admin.Bulk;
using Knowledge.Host.Pages.Admin.Catalog;
using Knowledge.Host.Pages.Admin.Explaining;
using Knowledge.Host.Pages.Admin.Forms;
using Knowledge.Host.Pages.Admin.Graph;
using Knowledge.Host.Pages.Admin.Lists;
using Knowledge.Host.Pages.Admin.Records;
using Knowledge.Host.Pages.Admin.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Knowledge.Host.Pages.Admin;

/// <summary>Wires the screens for administrators and operators.</summary>
internal static class AdminRegistration
{
    /// <summary>Adds what the screens need, and lets nobody else in.</summary>
    public static IServiceCollection AddAdmin(this IServiceCollection services)
    {
        services.Configure<RazorPagesOptions>(pages =>
            pages.Conventions.AddFolderApplicationModelConvention("/Admin", page => page.Filters.Add(new ServiceFilterAttribute<AdminGate>())));
        return services
            .AddScoped<AdminGate>().AddScoped<AdminVisit>().AddScoped<ActorSearch>().AddSingleton<ActingCookie>()
            .AddSingleton<AdminCatalog>().AddScoped<AdminGraph>()
            .AddSingleton<MutationDocuments>().AddScoped<ActionRunner>().AddScoped<BulkRecords>().AddScoped<BulkRun>().AddScoped<KeyChoices>()
            .AddScoped<ListQuery>()
            .AddScoped<RecordQuery>().AddScoped<HistoryEntries>().AddScoped<RecordHistory>().AddScoped<RecordRun>().AddScoped<WorkQuery>().AddScoped<AuditQuery>().AddScoped<IExplanations, Explanations>().AddScoped<ExplainQuery>();
    }
}
