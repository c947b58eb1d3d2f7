using Hangfire;
using Hangfire.Dashboard;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Identity;

namespace NtmWorkflow.Web.Host;

/// <summary>The background jobs page, read-only, for those whom the policy table allows to see it.</summary>
internal static class JobsDashboard
{
    public const string Path = "/cong-viec-nen";

    public static void MapJobs(this WebApplication app) => app.UseHangfireDashboard(Path, new DashboardOptions
    {
        Authorization = [new PolicyTableFilter()],
        IsReadOnlyFunc = _ => true,
        DashboardTitle = "NtmWorkflow",
        AppPath = "/",
    });

    private sealed class PolicyTableFilter : IDashboardAuthorizationFilter
    {
        public bool Authorize(DashboardContext context) =>
            Gatekeeper.Check(Permission.ViewJobs, ActorClaims.ToActor(context.GetHttpContext().User), place: null) is null;
    }
}
