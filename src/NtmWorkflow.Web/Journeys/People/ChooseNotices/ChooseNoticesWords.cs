using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.People.ChooseNotices;

/// <summary>Choose how notices are received.</summary>
internal sealed class ChooseNoticesWords() : ActWords(
    Permission.ChooseNotices, "/cach-nhan-thong-bao", "Chọn cách nhận thông báo", "Đã lưu cách nhận thông báo.", "cach-nhan");
