using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Public.ProposeAwards;

/// <summary>List recognised units of a year for award proposals.</summary>
internal sealed class ListAwardsWords() : ActWords(
    Permission.ListAwards, "/khen-thuong", "Danh sách đề nghị khen thưởng");
