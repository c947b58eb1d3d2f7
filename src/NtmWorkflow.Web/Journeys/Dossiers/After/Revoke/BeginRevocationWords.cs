using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.After.Revoke;

/// <summary>Open a revocation of a recognition.</summary>
internal sealed class BeginRevocationWords() : ActWords(
    Permission.BeginRevocation, "/ho-so/{0}/lap-thu-hoi", "Lập hồ sơ thu hồi", "Đã lập hồ sơ thu hồi. Bước tiếp theo: đánh giá các tiêu chí không còn đạt.", "lap-thu-hoi");
