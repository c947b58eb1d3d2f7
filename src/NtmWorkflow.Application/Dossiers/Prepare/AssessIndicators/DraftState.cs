using System.Security.Cryptography;
using System.Text.Json;
using NtmWorkflow.Application.Shared.Ports;

namespace NtmWorkflow.Application.Dossiers.Prepare.AssessIndicators;

/// <summary>Knows again the findings of a draft (dấu vết bản tự đánh giá), so that nobody writes over what somebody else changed meanwhile.</summary>
public static class DraftState
{
    /// <summary>SHA-256 of the findings, lower-case hex; the same whatever order they are read in.</summary>
    public static string Of(Draft draft) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
        draft.Findings.OrderBy(finding => finding.Code, StringComparer.Ordinal))));
}
