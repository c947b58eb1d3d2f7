using System.Globalization;
using Hangfire;
using Hangfire.Dashboard;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Identity;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Host;

/// <summary>The board of background jobs, read-only, for those whom the policy table allows to see it; a page in Vietnamese leads to it.</summary>
internal static class JobsDashboard
{
    public static void MapJobs(this WebApplication app)
    {
        // The board has no Vietnamese, and its texts can't be replaced: it says at least which language it is in, to those who have it read out.
        app.UseWhen(context => context.Request.Path.StartsWithSegments(Links.JobsBoard, StringComparison.Ordinal), jobs => jobs.Use((context, next) =>
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
            return next(context);
        }));
        app.UseHangfireDashboard(Links.JobsBoard, Options);
    }

    private static DashboardOptions Options => new()
    {
        Authorization = [new PolicyTableFilter()],
        IsReadOnlyFunc = _ => true,
        DashboardTitle = "Công việc nền",
        AppPath = Links.To(Permission.ViewJobs),
    };

    private sealed class PolicyTableFilter : IDashboardAuthorizationFilter
    {
        public bool Authorize(DashboardContext context) =>
            Gatekeeper.Check(Permission.ViewJobs, ActorClaims.ToActor(context.GetHttpContext().User), place: null) is null;
    }
}
