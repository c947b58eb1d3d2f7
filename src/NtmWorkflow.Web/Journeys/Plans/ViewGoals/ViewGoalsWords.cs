using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Plans.ViewGoals;

/// <summary>See how far the plan's targets are met.</summary>
internal sealed class ViewGoalsWords() : ActWords(
    Permission.ViewGoals, "/chi-tieu", "Xem chỉ tiêu kế hoạch");
