using System.Text.Encodings.Web;
using System.Text.Unicode;
using NtmWorkflow.Application;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Infrastructure;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Start;
using NtmWorkflow.Web.Api.Dossiers;
using NtmWorkflow.Web.Api.Reporting;
using NtmWorkflow.Web.Api.Service;
using NtmWorkflow.Web.Components;
using NtmWorkflow.Web.Components.Guide;
using NtmWorkflow.Web.Components.Layout;
using NtmWorkflow.Web.Http;
using NtmWorkflow.Web.Identity;
using NtmWorkflow.Web.Journeys.Dossiers.Prepare.FindingsWorkbooks;
using NtmWorkflow.Web.Journeys.Reporting.ReportWorkbooks;

namespace NtmWorkflow.Web.Host;

/// <summary>Wires the service together and runs it. The only place where projects meet.</summary>
internal static class ServiceHost
{
    public static async Task RunAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(HostSettings.Options(args));
        AddServices(builder);
        var app = builder.Build();
        UsePipeline(app);
        MapEndpoints(app);
        await ServiceStart.RunAsync(app.Services, CancellationToken.None);
        Greeting.PrintWhenStarted(app);
        HostNames.WarnWhenOpen(app);
        await app.RunAsync();
    }

    private static void AddServices(WebApplicationBuilder builder)
    {
        var settings = HostSettings.From(builder);
        builder.AddBodyLimits(settings.Evidence);
        builder.Services.AddInfrastructure(settings);
        builder.Services.AddApplication();
        builder.Services.AddSingleton<IProofs, HttpProofs>();
        builder.Services.AddScoped<ICurrentActor, HttpActor>();
        builder.Services.AddTrustedProxies(builder.Configuration);
        builder.Services.AddSignIn(builder.Configuration);
        builder.Services.AddSingleton<KeptForms>();
        builder.Services.AddRateLimits(builder.Configuration);
        builder.Services.AddServiceApi();
        builder.Services.AddTelemetryExport(builder.Configuration);
        builder.Services.AddRazorComponents();
        // Vietnamese letters travel as themselves: as entities they would make each page a third longer.
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddScoped<SealedTickets>();
        builder.Services.AddScoped<ImportTickets>();
        builder.Services.AddScoped<ReportTickets>();
        builder.Services.AddScoped<IPageShellProvider, PageShells>();
        builder.Services.AddSingleton<IDemonstrationUsers, DemonstrationPeople>();
        builder.Services.AddCompression();
        builder.Services.AddHealthChecks().AddDbContextCheck<NtmDbContext>(tags: ["ready"]);
    }

    private static void UsePipeline(WebApplication app)
    {
        app.UseTrustedProxies();
        app.UseSecurityLog();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/loi/500",
            CreateScopeForErrors = true,
            StatusCodeSelector = error => app.Services.GetRequiredService<DatabaseStatus>().IsAway(error)
                ? StatusCodes.Status503ServiceUnavailable
                : StatusCodes.Status500InternalServerError,
            // What the API answers by itself is a fault all the same, unless the request was at fault.
            SuppressDiagnosticsCallback = context => context.Exception is BadHttpRequestException or IdempotencyKeyReusedException,
        });
        app.UseStatusCodePagesWithReExecute("/loi/{0}", createScopeForStatusCodePages: true);
        app.UseWhen(IsApi, api => api.UseStatusCodePages());
        // Routing stands after the status pages, so that an error page is found when they run the request again.
        app.UseRouting();
        app.UseCompression();
        app.UseSecurityHeaders();
        app.UseAuthentication();
        app.UseHeldSessions();
        app.UseRateLimiter();
        app.UseBodyLimits(EndedSessions.IsKnown);
        app.Use((HttpContext context, RequestDelegate next) => RequestKeys.BufferAsync(context, next));
        app.UseAuthorization();
        app.UseStandingIn();
        app.UseErrorPagesAsLookedAt();
        app.UseAntiforgery();
        app.UseKeptForms();
    }

    private static void MapEndpoints(WebApplication app)
    {
        app.MapStaticAssets().DisableRateLimiting();
        app.MapHealth();
        app.MapSignIn();
        app.MapStandingIn();
        app.MapServiceApi();
        app.MapDownloads();
        app.MapCalendarFeed();
        app.MapUploads();
        app.MapReportDownloads();
        app.MapJobs();
        app.MapStyleGuide();
        app.MapSecurityContact();
        app.MapRazorComponents<App>();
    }

    private static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal);
}
