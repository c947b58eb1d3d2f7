using System.Globalization;
using Hangfire;
using Hangfire.Dashboard;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Identity;

namespace NtmWorkflow.Web.Host;

/// <summary>The background jobs page, read-only, for those whom the policy table allows to see it.</summary>
internal static class JobsDashboard
{
    public const string Path = "/cong-viec-nen";

    public static void MapJobs(this WebApplication app)
    {
        // The dashboard has no Vietnamese: it says at least which language it is in, to those who have it read out.
        app.UseWhen(context => context.Request.Path.StartsWithSegments(Path, StringComparison.Ordinal), jobs => jobs.Use((context, next) =>
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
            return next(context);
        }));
        app.UseHangfireDashboard(Path, Options);
    }

    private static DashboardOptions Options => new()
    {
        Authorization = [new PolicyTableFilter()],
        IsReadOnlyFunc = _ => true,
        DashboardTitle = "Công việc nền",
        AppPath = "/",
    };

    private sealed class PolicyTableFilter : IDashboardAuthorizationFilter
    {
        public bool Authorize(DashboardContext context) =>
            Gatekeeper.Check(Permission.ViewJobs, ActorClaims.ToActor(context.GetHttpContext().User), place: null) is null;
    }
}
