using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Service.MoveClock;

/// <summary>Move the demonstration clock.</summary>
internal sealed class MoveClockWords() : ActWords(
    Permission.MoveClock, "/dong-ho", "Chỉnh đồng hồ trình diễn", "Đã chỉnh đồng hồ.", "dong-ho");
