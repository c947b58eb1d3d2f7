using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Service.ViewJobs;

/// <summary>Look at the background jobs.</summary>
internal sealed class ViewJobsWords() : ActWords(
    Permission.ViewJobs, "/cong-viec-nen", "Xem công việc nền");
