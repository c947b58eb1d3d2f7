using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Prepare.KeepEvidence;

/// <summary>Hand in or remove evidence and papers.</summary>
internal sealed class HandInEvidenceWords() : ActWords(
    Permission.HandInEvidence, "/ho-so/{0}/minh-chung", "Nộp minh chứng", "Đã cập nhật minh chứng của hồ sơ.", "tep");
